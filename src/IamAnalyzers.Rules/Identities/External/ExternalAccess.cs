using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Identities;

/// <summary>Finds what a resource or trust policy gives to outsiders. AWS's services are none; what keeps them honest has rules of its own.</summary>
internal static class ExternalAccess
{
    private const Narrowing AccountsAndOrganizations = Narrowing.Account | Narrowing.Organization | Narrowing.Arn;

    /// <summary>What an account's trust policies and the policies of its resources give to outsiders.</summary>
    /// <returns>Nothing where no file says which account it is: nobody is known to be outside then.</returns>
    public static IEnumerable<AccountExternalGrant> Of(Account account, ZoneOfTrust zone)
    {
        if (account.Id.Length == 0)
        {
            yield break;
        }

        foreach (var role in account.Roles)
        {
            if (role is { TrustPolicy.Syntax: { } syntax, IsServiceLinked: false })
            {
                foreach (var grant in Find(syntax, zone))
                {
                    yield return new AccountExternalGrant(role.TrustPolicy, $"role {role.Name}", role, grant);
                }
            }
        }

        foreach (var policy in account.Set.ResourcePolicies)
        {
            if (IsOf(policy, account) && policy.Syntax is { } syntax)
            {
                foreach (var grant in Find(syntax, zone))
                {
                    yield return new AccountExternalGrant(policy, policy.ResourceArn, null, grant);
                }
            }
        }
    }

    public static IEnumerable<ExternalGrant> Find(PolicySyntax policy, ZoneOfTrust zone)
    {
        foreach (var statement in policy.Statements)
        {
            if (statement.Effect != Effect.Allow || statement.IsNotPrincipal || IsWithinZone(statement, zone))
            {
                continue;
            }

            foreach (var principal in statement.Principals)
            {
                if (Describe(statement, principal, zone) is { } who)
                {
                    var isPublic = principal.Value == "*" && !statement.IsNarrowed(Narrowing.Outsiders);
                    yield return new ExternalGrant(statement, principal, isPublic ? "everyone" : who, isPublic, ConditionsOf(statement));
                }
            }
        }
    }

    /// <summary>A resource whose account nobody says belongs to the only account there is.</summary>
    private static bool IsOf(ResourcePolicy policy, Account account) =>
        policy.AccountId is null ? account.Set.Accounts.Length == 1 : policy.AccountId == account.Id;

    /// <summary>The outsider in words; null where the principal is none.</summary>
    private static string? Describe(StatementSyntax statement, PrincipalValueSyntax principal, ZoneOfTrust zone)
    {
        var value = principal.Value;
        switch (principal.Type)
        {
            case PrincipalType.Aws when value == "*":
                return "whoever meets the conditions";
            case PrincipalType.Aws:
                var identity = PrincipalIdentity.Parse(value);
                return identity.AccountId.Length == 0 || zone.Contains(identity.AccountId) ? null
                    : identity.Kind == PrincipalKind.Root ? $"account {identity.AccountId}"
                    : $"{value} of account {identity.AccountId}";
            case PrincipalType.CanonicalUser:
                return $"the account of the canonical user {Shorten(value)}";
            case PrincipalType.Federated:
                return DescribeProvider(statement, value, zone);
            default:
                return null;
        }
    }

    /// <summary>
    /// A provider of the account itself is as trusted as those who run it: a SAML provider is the organisation's own; of an OIDC
    /// provider anybody may be a customer, so that a condition must say whom of them the role is for.
    /// </summary>
    private static string? DescribeProvider(StatementSyntax statement, string provider, ZoneOfTrust zone)
    {
        if (Arn.TryParse(provider, out var arn))
        {
            if (!zone.Contains(arn.Account))
            {
                return $"those who sign in with {provider}";
            }

            if (arn.Resource.StartsWith("saml-provider/", StringComparison.Ordinal))
            {
                return null;
            }
        }

        return statement.IsNarrowed(Narrowing.Any) || NamesSubject(statement) ? null : $"whoever signs in with {provider}";
    }

    private static bool NamesSubject(StatementSyntax statement) => statement.Conditions.Any(c =>
        !ConditionReasoning.IsVoid(statement, c)
        && (c.Key.EndsWith(":sub", StringComparison.OrdinalIgnoreCase) || c.Key.EndsWith(":aud", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a condition limits the statement to accounts and organizations of the zone.</summary>
    private static bool IsWithinZone(StatementSyntax statement, ZoneOfTrust zone) => statement.Conditions.Any(condition =>
        (ConditionReasoning.NarrowingOf(statement, condition) & AccountsAndOrganizations) != 0
        && condition.Values.All(v => IsMember(v.Text, zone)));

    private static bool IsMember(string value, ZoneOfTrust zone)
    {
        if (Arn.TryParse(value, out var arn))
        {
            return zone.Contains(arn.Account);
        }

        var slash = value.IndexOf('/');
        return zone.Contains(slash < 0 ? value : value.Substring(0, slash));
    }

    private static string ConditionsOf(StatementSyntax statement) => string.Join(
        " and ",
        statement.Conditions.Select(static c => $"{c.Operator} {c.Key} {string.Join(" or ", c.Values.Select(static v => v.Text))}"));

    private static string Shorten(string id) => id.Length <= 12 ? id : id.Substring(0, 8) + "…";
}
