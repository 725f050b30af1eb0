using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3002: every action, on some resources.</summary>
internal sealed class ActionStarRule : GrantRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ActionStar,
        "ActionStar",
        "The statement allows every action",
        "The statement {0} allows every action on its resources, deleting them and changing their permissions included: name the actions that are needed",
        "The action * takes in whatever AWS adds in the future. On a resource it includes reading, deleting, and giving it away.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckGrant(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        // On every resource it is IAM3001's.
        if (facts.Meaning == ActionMeaning.Everything && statement.ResourceElement is not null && WideResources.Find(statement) is null)
        {
            check.Report(statement, new Finding(Rule, action.Node.ValueSpan(), ImmutableArray.Create(statement.DisplayName)));
        }
    }
}
