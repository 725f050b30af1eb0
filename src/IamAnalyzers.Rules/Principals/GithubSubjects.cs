using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>The claim by which GitHub's OIDC provider says for which repository and ref a workflow runs.</summary>
internal static class GithubSubjects
{
    public const string Provider = "token.actions.githubusercontent.com";

    /// <summary>The values that conditions of a statement demand of the subject, if it trusts GitHub's provider.</summary>
    public static IEnumerable<(ConditionSyntax Condition, ConditionValueSyntax Value)> Of(PolicyCheck check, StatementSyntax statement)
    {
        if (!IsTrusted(check, statement))
        {
            yield break;
        }

        foreach (var condition in PrincipalFacts.Claims(statement, Provider, "sub"))
        {
            if (condition.Operator is { IsNegated: false, Family: ConditionOperatorFamily.String })
            {
                foreach (var value in condition.Values)
                {
                    yield return (condition, value);
                }
            }
        }
    }

    /// <summary>Whether a statement lets GitHub's workflows in.</summary>
    public static bool IsTrusted(PolicyCheck check, StatementSyntax statement) => PrincipalOf(check, statement) is not null;

    /// <summary>The principal that is GitHub's provider, or null.</summary>
    public static PrincipalValueSyntax? PrincipalOf(PolicyCheck check, StatementSyntax statement) => OidcNoConditionRule.Trusts(check, statement)
        ? statement.Principals.FirstOrDefault(static p => PrincipalFacts.OidcProviderOf(p) == Provider)
        : null;
}
