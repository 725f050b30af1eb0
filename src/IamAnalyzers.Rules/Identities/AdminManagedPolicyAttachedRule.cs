using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4005: administratorAccess is attached.</summary>
internal sealed class AdminManagedPolicyAttachedRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.AdminManagedPolicyAttached,
        "AdminManagedPolicyAttached",
        "AdministratorAccess is attached",
        "AdministratorAccess is attached to the {0} {1}: attach what the work needs, and keep administration for a role that is assumed with MFA",
        "Who holds it can do everything in the account, and so can whoever gets hold of the credentials.",
        RuleCategories.Identities,
        RuleSeverity.Warning);

    public override void Check(AccountCheck check)
    {
        foreach (var identity in check.Identities)
        {
            foreach (var attached in identity.AttachedPolicies)
            {
                if (IsAdministrator(attached))
                {
                    check.Report(Rule, attached.Location, AccountCheck.KindOf(identity), identity.Name);
                }
            }
        }
    }

    /// <summary>Whether it is AWS's policy of that name.</summary>
    public static bool IsAdministrator(AttachedPolicy attached) => IsAwsPolicy(attached, ":aws:policy/AdministratorAccess");

    internal static bool IsAwsPolicy(AttachedPolicy attached, string end) => attached.Arn.EndsWith(end, StringComparison.Ordinal);
}
