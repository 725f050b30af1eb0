using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1211: a federated principal of a trust policy that is no provider.</summary>
internal sealed class FederatedSyntaxRule : PrincipalRule
{
    public override Rule Rule { get; } = new(
        RuleIds.FederatedSyntax,
        "FederatedSyntax",
        "The identity provider is not named as AWS wants it",
        "'{0}' is no identity provider: write the ARN of a SAML or OIDC provider, or the domain of a built-in one such as \"accounts.google.com\"",
        "Under Federated stand ARNs of providers that IAM knows, and four domains.",
        RuleCategories.Grammar,
        RuleSeverity.Error);

    protected override void CheckPrincipal(PolicyCheck check, StatementSyntax statement, PrincipalValueSyntax principal)
    {
        if (check.Kind == PolicyKind.Trust
            && principal.Type == PrincipalType.Federated
            && !PrincipalForms.IsPlaceholder(principal.Value)
            && principal.Value.IndexOfAny(['*', '?']) < 0
            && !IsProvider(principal.Value))
        {
            check.Report(Rule, statement, principal.Node.ValueSpan(), principal.Value);
        }
    }

    /// <summary>Whether a federated principal is written as AWS wants it.</summary>
    internal static bool IsProvider(string value) => PrincipalForms.IsIamArn(value)
        ? value.Contains(":saml-provider/") || value.Contains(":oidc-provider/")
        : value.IndexOf('.') > 0 && value.All(static c => char.IsLetterOrDigit(c) || c is '.' or '-');
}
