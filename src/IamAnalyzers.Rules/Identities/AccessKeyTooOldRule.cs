namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4035: an access key that was not rotated.</summary>
internal sealed class AccessKeyTooOldRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.AccessKeyTooOld,
        "AccessKeyTooOld",
        "An access key that was not rotated",
        "Access key {0} of the user {1} is {2} days old: rotate it at least every {3} days, or use a role",
        "The older a key, the more places it lies in.",
        RuleCategories.Identities,
        RuleSeverity.Warning);

    public override void Check(AccountCheck check)
    {
        foreach (var row in check.UserRows)
        {
            foreach (var key in row.AccessKeys)
            {
                if (key.IsActive && check.DaysSince(key.LastRotated) is { } days && days > check.Settings.MaxKeyAgeDays)
                {
                    check.Report(Rule, key.RotatedLocation, AccountCheck.Text(key.Number), row.UserName, AccountCheck.Text(days), AccountCheck.Text(check.Settings.MaxKeyAgeDays));
                }
            }
        }
    }
}
