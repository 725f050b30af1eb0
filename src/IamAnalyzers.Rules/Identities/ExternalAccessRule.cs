using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4038: access from outside the zone of trust.</summary>
internal sealed class ExternalAccessRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.ExternalAccess,
        "ExternalAccess",
        "Access from outside the zone of trust",
        "{0} may {1} on {2}{3}: name whom you trust in iam_zone_of_trust, or take the access away",
        "What outsiders reach is what an attacker of theirs reaches; each such access should be known and wanted.",
        RuleCategories.Identities,
        RuleSeverity.Warning);

    public override void Check(AccountCheck check)
    {
        // Without a known account nobody is known to be outside.
        if (check.Account.Id.Length == 0)
        {
            return;
        }

        foreach (var role in check.Account.Roles)
        {
            if (role.TrustPolicy is { } trust && !role.IsServiceLinked)
            {
                Check(check, trust, $"role {role.Name}");
            }
        }

        foreach (var policy in check.Account.Set.ResourcePolicies)
        {
            if (IsOf(policy, check.Account))
            {
                Check(check, policy, policy.ResourceArn);
            }
        }
    }

    private static void Check(AccountCheck check, AccountPolicy policy, string resource)
    {
        if (policy.Syntax is null)
        {
            return;
        }

        foreach (var grant in ExternalAccess.Find(policy.Syntax, check.Zone))
        {
            var who = char.ToUpperInvariant(grant.Who[0]) + grant.Who.Substring(1);
            var actions = string.Join(", ", grant.Statement.Actions.Select(static a => a.Pattern.Text).Take(3));
            if (grant.Statement.Actions.Length > 3)
            {
                actions += $" and {grant.Statement.Actions.Length - 3} more";
            }

            check.Report(
                Rule,
                policy,
                grant.Statement,
                grant.Principal.Node.Span,
                who,
                grant.Statement.IsNotAction ? "do all but " + actions : actions,
                resource,
                grant.Conditions.Length == 0 ? string.Empty : $" where {grant.Conditions}");
        }
    }

    /// <summary>A resource whose account nobody says belongs to the only account there is.</summary>
    private static bool IsOf(ResourcePolicy policy, Account account) =>
        policy.AccountId is null ? account.Set.Accounts.Length == 1 : policy.AccountId == account.Id;
}
