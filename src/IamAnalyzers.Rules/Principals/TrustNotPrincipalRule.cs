using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1212: <c>NotPrincipal</c> in a trust policy.</summary>
internal sealed class TrustNotPrincipalRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.TrustNotPrincipal,
        "TrustNotPrincipal",
        "NotPrincipal in a trust policy",
        "A trust policy has no NotPrincipal: name in Principal who may assume the role",
        "IAM refuses NotPrincipal in trust policies.",
        RuleCategories.Grammar,
        RuleSeverity.Error);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (check.Kind == PolicyKind.Trust && statement is { IsNotPrincipal: true, PrincipalElement: { } element })
        {
            check.Report(Rule, statement, element.Name.Span);
        }
    }
}
