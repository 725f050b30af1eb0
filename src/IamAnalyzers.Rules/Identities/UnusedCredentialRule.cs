using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4037: a credential that nobody uses.</summary>
internal sealed class UnusedCredentialRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.UnusedCredential,
        "UnusedCredential",
        "A credential that nobody uses",
        "{0} of the user {1} was {2}: take it away",
        "What nobody uses nobody misses when it is stolen.",
        RuleCategories.Identities,
        RuleSeverity.Info);

    public override void Check(AccountCheck check)
    {
        foreach (var row in check.UserRows)
        {
            if (row.LoginProfile is { } login)
            {
                Check(check, row, "The password", login.LastUsed, login.LastChanged ?? row.CreateDate, login.Location);
            }

            foreach (var key in row.AccessKeys)
            {
                if (key.IsActive)
                {
                    Check(check, row, "Access key " + AccountCheck.Text(key.Number), key.LastUsed, key.LastRotated, key.Location);
                }
            }
        }
    }

    private static void Check(AccountCheck check, CredentialReportRow row, string what, DateTimeOffset? used, DateTimeOffset? made, SourceLocation location)
    {
        if (check.DaysSince(used ?? made) is { } days && days > check.Settings.UnusedCredentialDays)
        {
            check.Report(Rule, location, what, row.UserName, used is null ? "never used" : $"last used {AccountCheck.Text(days)} days before the report");
        }
    }
}
