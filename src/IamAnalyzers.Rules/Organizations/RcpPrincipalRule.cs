using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Organizations;

/// <summary>IAM2018: a principal of an RCP other than <c>*</c>.</summary>
internal sealed class RcpPrincipalRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.RcpPrincipal,
        "RcpPrincipal",
        "The principal of a resource control policy is *",
        "The principal of a resource control policy is \"*\" alone: make exceptions by conditions on aws:PrincipalArn or aws:PrincipalAccount",
        "AWS Organizations refuses any other principal, and NotPrincipal, in RCPs.",
        RuleCategories.Validity,
        RuleSeverity.Error);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (check.Kind == PolicyKind.ResourceControl && statement.PrincipalElement is { } element && (statement.IsNotPrincipal || !statement.IsStarPrincipal))
        {
            check.Report(Rule, statement, statement.IsNotPrincipal ? element.Name.Span : new SourceSpan(element.Value.Start, Math.Min(1, element.Value.Span.Length)));
        }
    }
}
