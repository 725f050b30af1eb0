using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Actions;

/// <summary>IAM2015: <c>NotAction</c> with Allow in a policy that grants.</summary>
internal sealed class NotActionWithAllowRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.NotActionWithAllow,
        "NotActionWithAllow",
        "NotAction with Allow",
        "NotAction with Allow grants every action but the listed ones, also those that AWS adds later: list what is needed in Action",
        "An exception from everything is still nearly everything.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (statement is { Effect: Effect.Allow, IsNotAction: true, ActionElement: { } element }
            && (check.Kind.GrantsToPrincipals() || check.Kind == PolicyKind.Resource)
            && !statement.IsNarrowed(Narrowing.Any))
        {
            check.Report(Rule, statement, element.Name.Span);
        }
    }
}
