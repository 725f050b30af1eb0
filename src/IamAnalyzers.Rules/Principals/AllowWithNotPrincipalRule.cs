using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1219: <c>NotPrincipal</c> with Allow.</summary>
internal sealed class AllowWithNotPrincipalRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.AllowWithNotPrincipal,
        "AllowWithNotPrincipal",
        "NotPrincipal with Allow",
        "NotPrincipal with Allow grants everyone else, outsiders and anonymous callers included: name the principals in Principal",
        "An exception from everyone is still nearly everyone.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (statement is { Effect: Effect.Allow, IsNotPrincipal: true, PrincipalElement: { } element } && check.Kind is PolicyKind.Resource or PolicyKind.Endpoint)
        {
            check.Report(Rule, statement, element.Name.Span);
        }
    }
}
