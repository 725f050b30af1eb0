using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1228: an OIDC provider of a trust policy without a condition on its claims.</summary>
internal sealed class OidcNoConditionRule : PrincipalRule
{
    public override Rule Rule { get; } = new(
        RuleIds.OidcNoCondition,
        "OidcNoCondition",
        "An OIDC provider is trusted without a condition",
        "Every identity of {0} may assume the role: add a condition on {0}:aud and {0}:sub",
        "An identity provider serves many applications and users, some of them strangers to you.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckPrincipal(PolicyCheck check, StatementSyntax statement, PrincipalValueSyntax principal)
    {
        if (Trusts(check, statement)
            && PrincipalFacts.OidcProviderOf(principal) is { } provider
            && !provider.EndsWith(GithubSubjects.Provider, StringComparison.Ordinal)
            && !PrincipalForms.IsPlaceholder(provider)
            && FederatedSyntaxRule.IsProvider(principal.Value)
            && PrincipalFacts.Claims(statement, provider).All(c => ConditionReasoning.IsVoid(statement, c)))
        {
            check.Report(Rule, statement, principal.Node.ValueSpan(), provider);
        }
    }

    /// <summary>Whether a statement lets web identities in.</summary>
    internal static bool Trusts(PolicyCheck check, StatementSyntax statement) =>
        check.Kind == PolicyKind.Trust
        && statement is { Effect: Effect.Allow, IsNotPrincipal: false, IsNotAction: false }
        && statement.Actions.Any(static a => a.Pattern.IsMatch("sts:AssumeRoleWithWebIdentity"));
}
