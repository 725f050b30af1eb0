namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4021: a user with as many access keys as there can be.</summary>
internal sealed class AccessKeyTooManyRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.AccessKeyTooMany,
        "AccessKeyTooMany",
        "A user has as many access keys as there can be",
        "The user {0} has two active access keys, and key {1} is not in use: delete it, because a user can have no third and the next rotation cannot begin",
        "The second key is there for the time of a rotation. One that stays is one more credential, and stands in the way of the next rotation.",
        RuleCategories.Identities,
        RuleSeverity.Info);

    public override void Check(AccountCheck check)
    {
        foreach (var row in check.UserRows)
        {
            var active = row.AccessKeys.Where(static k => k.IsActive).ToArray();
            var idle = Array.Find(active, k => !(check.DaysSince(k.LastUsed) <= check.Settings.UnusedCredentialDays));

            // Two keys in use are a shared user: IAM4042.
            if (active.Length > 1 && idle is not null)
            {
                check.Report(Rule, idle.Location, row.UserName, AccountCheck.Text(idle.Number));
            }
        }
    }
}
