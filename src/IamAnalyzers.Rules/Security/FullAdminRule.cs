using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3001: every action on every resource.</summary>
internal sealed class FullAdminRule : GrantRule
{
    public override Rule Rule { get; } = new(
        RuleIds.FullAdmin,
        "FullAdmin",
        "The statement allows every action on every resource",
        "The statement {0} allows every action on every resource, which makes its principal an administrator: name the actions and resources that are needed",
        "Whoever gets hold of such a principal owns the account: its data, its users and its bill. Administrators need few, well-guarded roles; applications never do.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckGrant(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        if (facts.Meaning == ActionMeaning.Everything && WideResources.Find(statement) is { } resource)
        {
            check.Report(statement, new Finding(Rule, action.Node.ValueSpan(), ImmutableArray.Create(statement.DisplayName))
            {
                AdditionalSpans = ImmutableArray.Create(resource.Node.ValueSpan()),
            });
        }
    }
}
