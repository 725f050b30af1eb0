using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>What rules ask about the principals of a statement.</summary>
internal static class PrincipalFacts
{
    /// <summary>The account of a principal: the id itself, or the one in its ARN; null where there is none.</summary>
    public static string? AccountOf(string value)
    {
        if (PrincipalForms.IsAccountId(value))
        {
            return value;
        }

        if (!ArnFields.TrySplit(value.AsSpan(), out var fields))
        {
            return null;
        }

        var account = value.Substring(fields.Account, fields.Resource - fields.Account - 1);
        return PrincipalForms.IsAccountId(account) ? account : null;
    }

    /// <summary>Whether a principal is a whole account: its id, or the ARN of its root.</summary>
    public static bool IsWholeAccount(string value) =>
        PrincipalForms.IsAccountId(value) || (PrincipalForms.IsIamArn(value) && value.EndsWith(":root", StringComparison.Ordinal));

    /// <summary>Whether the statement names everyone.</summary>
    public static bool IncludesEveryone(StatementSyntax statement) => Everyone(statement) is not null;

    /// <summary>The value that names everyone, or null.</summary>
    public static PrincipalValueSyntax? Everyone(StatementSyntax statement) => statement.IsNotPrincipal
        ? null
        : statement.Principals.FirstOrDefault(static p => p.Type == PrincipalType.Aws && p.Value == "*");

    /// <summary>Whether all principals are AWS services.</summary>
    public static bool AreServices(StatementSyntax statement) =>
        !statement.IsNotPrincipal && statement.Principals.Length > 0 && statement.Principals.All(static p => p.Type == PrincipalType.Service);

    /// <summary>Whether all actions are of one service.</summary>
    public static bool IsAbout(StatementSyntax statement, string service) =>
        statement.Actions.Length > 0 && statement.Actions.All(a => string.Equals(a.Pattern.Service, service, StringComparison.OrdinalIgnoreCase));

    /// <summary>The provider of a federated principal as condition keys name it: <c>token.actions.githubusercontent.com</c>; null for SAML.</summary>
    public static string? OidcProviderOf(PrincipalValueSyntax principal)
    {
        if (principal.Type != PrincipalType.Federated || principal.Value.Contains(":saml-provider/"))
        {
            return null;
        }

        const string marker = ":oidc-provider/";
        var index = principal.Value.IndexOf(marker, StringComparison.Ordinal);
        return index < 0 ? principal.Value : principal.Value.Substring(index + marker.Length);
    }

    /// <summary>The conditions of a statement on a key of an identity provider, such as <c>sub</c>.</summary>
    public static IEnumerable<ConditionSyntax> Claims(StatementSyntax statement, string provider, string? claim = null) =>
        statement.Conditions.Where(c =>
            c.Key.StartsWith(provider + ":", StringComparison.OrdinalIgnoreCase)
            && (claim is null || string.Equals(c.Key.Substring(provider.Length + 1), claim, StringComparison.OrdinalIgnoreCase)));
}
