namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4041: a user whose permissions come from no group.</summary>
internal sealed class UserOwnPermissionsRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.UserOwnPermissions,
        "UserOwnPermissions",
        "A user whose permissions come from no group",
        "All that the user {0} may do comes from policies of its own, and nothing from a group: give rights to groups",
        "Rights of single users are not seen where rights are reviewed, and stay when the person's task changes.",
        RuleCategories.Identities,
        RuleSeverity.Info);

    public override void Check(AccountCheck check)
    {
        foreach (var user in check.Account.Users)
        {
            if (user.HasPolicies && user.Groups.All(static g => !g.HasPolicies) && user.Groups.Length == user.Memberships.Length)
            {
                check.Report(Rule, user.Location, user.Name);
            }
        }
    }
}
