using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1207: a wildcard in a principal that is more than <c>*</c>.</summary>
internal sealed class WildcardInsidePrincipalRule : PrincipalRule
{
    public override Rule Rule { get; } = new(
        RuleIds.WildcardInsidePrincipal,
        "WildcardInsidePrincipal",
        "A wildcard inside a principal",
        "'{0}' is no pattern, because wildcards do not work inside a principal: name each one, or write \"*\" with a condition on aws:PrincipalArn",
        "Only * alone stands for everyone. Inside an ARN it is refused or taken literally.",
        RuleCategories.Grammar,
        RuleSeverity.Error);

    protected override void CheckPrincipal(PolicyCheck check, StatementSyntax statement, PrincipalValueSyntax principal)
    {
        var wildcard = principal.Type is PrincipalType.Aws or PrincipalType.Federated && principal.Value.Length > 1 && !PrincipalForms.IsPlaceholder(principal.Value)
            ? principal.Value.IndexOfAny(['*', '?'])
            : -1;
        if (wildcard >= 0 && principal.Value.StartsWith("arn:", StringComparison.Ordinal))
        {
            check.Report(Rule, statement, principal.Node.SpanOf(wildcard, 1), principal.Value);
        }
    }
}
