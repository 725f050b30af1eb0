namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4017: a user in no group.</summary>
internal sealed class UserNotInGroupRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.UserNotInGroup,
        "UserNotInGroup",
        "A user in no group",
        "The user {0} is in no group and has no policy: put it into a group, or delete it",
        "A user without group and policy can do nothing, and is forgotten easily.",
        RuleCategories.Identities,
        RuleSeverity.Info);

    public override void Check(AccountCheck check)
    {
        foreach (var user in check.Account.Users)
        {
            if (user.Memberships.IsEmpty && !user.HasPolicies)
            {
                check.Report(Rule, user.Location, user.Name);
            }
        }
    }
}
