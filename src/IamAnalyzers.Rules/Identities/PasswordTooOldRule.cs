namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4036: a password that was not changed.</summary>
internal sealed class PasswordTooOldRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.PasswordTooOld,
        "PasswordTooOld",
        "A password that was not changed",
        "The password of the user {0} is {1} days old: change it at least every {2} days",
        "An old password has had time to leak.",
        RuleCategories.Identities,
        RuleSeverity.Info);

    public override void Check(AccountCheck check)
    {
        foreach (var row in check.UserRows)
        {
            if (row.LoginProfile is { } login && check.DaysSince(login.LastChanged) is { } days && days > check.Settings.MaxPasswordAgeDays)
            {
                check.Report(Rule, login.ChangedLocation, row.UserName, AccountCheck.Text(days), AccountCheck.Text(check.Settings.MaxPasswordAgeDays));
            }
        }
    }
}
