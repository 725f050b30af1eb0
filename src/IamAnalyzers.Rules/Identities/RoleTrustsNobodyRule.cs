using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4043: a role that nobody can assume.</summary>
internal sealed class RoleTrustsNobodyRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.RoleTrustsNobody,
        "RoleTrustsNobody",
        "A role that nobody can assume",
        "Nobody can assume the role {0}: {1}; mend the trust policy or delete the role",
        "A role that nobody can become is left over, or its trust policy is wrong.",
        RuleCategories.Identities,
        RuleSeverity.Info);

    public override void Check(AccountCheck check)
    {
        foreach (var role in check.Account.Roles)
        {
            if (role.TrustPolicy is not { Document: { } document } trust || role.IsServiceLinked)
            {
                continue;
            }

            var allowing = document.Statements.Where(static s => s.Effect == Effect.Allow && s.Principal is not null).ToArray();
            if (allowing.Length == 0)
            {
                check.Report(Rule, trust.Location, role.Name, "its trust policy allows nobody");
            }
            else if (allowing.All(s => !s.IsNotPrincipal && s.Principal!.Values.All(v => IsGone(check, v.Value))))
            {
                check.Report(Rule, trust.Location, role.Name, "all that its trust policy names was deleted");
            }
        }
    }

    /// <summary>A principal that was deleted stands under its unique id; one of a known account may also just not be there.</summary>
    private static bool IsGone(AccountCheck check, string principal)
    {
        if (principal.Length > 16 && principal.IndexOf(':') < 0
            && (principal.StartsWith("AIDA", StringComparison.Ordinal) || principal.StartsWith("AROA", StringComparison.Ordinal)))
        {
            return true;
        }

        var identity = PrincipalIdentity.Parse(principal);
        if (identity.AccountId != check.Account.Id || check.Account.Id.Length == 0)
        {
            return false;
        }

        return identity.Kind switch
        {
            PrincipalKind.User => check.Account.FindUser(identity.Name) is null,
            PrincipalKind.Role or PrincipalKind.RoleSession => check.Account.FindRole(identity.Name) is null,
            _ => false,
        };
    }
}
