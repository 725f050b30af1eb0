namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4010: a user in more than ten groups.</summary>
internal sealed class TooManyGroupsRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.TooManyGroups,
        "TooManyGroups",
        "A user in more than ten groups",
        "The user {0} is in {1} groups: AWS allows ten, a quota that cannot be raised",
        "A user can be in ten groups; the next call of AddUserToGroup fails.",
        RuleCategories.Identities,
        RuleSeverity.Warning);

    private const int Quota = 10;

    public override void Check(AccountCheck check)
    {
        foreach (var user in check.Account.Users)
        {
            if (user.Memberships.Length > Quota)
            {
                check.Report(Rule, user.Memberships[Quota].Location, user.Name, AccountCheck.Text(user.Memberships.Length));
            }
        }
    }
}
