using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2126: <c>NotResource</c> with Allow.</summary>
internal sealed class NotResourceWithAllowRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.NotResourceWithAllow,
        "NotResourceWithAllow",
        "NotResource with Allow",
        "NotResource with Allow grants the actions on everything but the listed resources, also on what is made later: list what is needed in Resource",
        "An exception from everything is still nearly everything.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (statement is { Effect: Effect.Allow, IsNotResource: true, ResourceElement: { } element }
            && (check.Kind.GrantsToPrincipals() || check.Kind == PolicyKind.Resource)
            && !statement.IsNarrowed(Narrowing.Any))
        {
            check.Report(Rule, statement, element.Name.Span);
        }
    }
}
