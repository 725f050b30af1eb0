using System.Collections.Immutable;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules.Identities;

namespace IamAnalyzers.Report.Credentials;

/// <summary>A password or an access key with its age.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="User">Whose it is.</param>
/// <param name="IsRoot">Whether it is the root user's.</param>
/// <param name="Name">What it is, such as <c>Key 1</c>.</param>
/// <param name="AgeDays">Since when it was not changed; null where the report does not say.</param>
/// <param name="LimitDays">How old it may be.</param>
/// <param name="UnusedDays">Since when it was not used; null where it never was.</param>
/// <param name="HasMfa">Whether the user has MFA; null where the report does not say.</param>
internal sealed record CredentialAge(string Account, string User, bool IsRoot, string Name, int? AgeDays, int LimitDays, int? UnusedDays, bool? HasMfa)
{
    public bool IsTooOld => AgeDays > LimitDays;

    /// <summary>The passwords and active keys of all accounts, the oldest first.</summary>
    public static ImmutableArray<CredentialAge> Of(AccountSet accounts, AccountSettings settings)
    {
        var ages = new List<CredentialAge>();
        foreach (var account in accounts.Accounts)
        {
            var now = settings.AsOf ?? AccountTime.Newest(account);
            foreach (var row in account.CredentialReport?.Rows ?? ImmutableArray<CredentialReportRow>.Empty)
            {
                var user = row.IsRoot ? "root user" : row.UserName;
                if (row.LoginProfile is { } login)
                {
                    ages.Add(new CredentialAge(account.Id, user, row.IsRoot, "Password", Days(now, login.LastChanged), settings.MaxPasswordAgeDays, Days(now, login.LastUsed), row.IsMfaActive));
                }

                foreach (var key in row.AccessKeys.Where(static k => k.IsActive))
                {
                    ages.Add(new CredentialAge(account.Id, user, row.IsRoot, "Key " + AccountCheck.Text(key.Number), Days(now, key.LastRotated), settings.MaxKeyAgeDays, Days(now, key.LastUsed), row.IsMfaActive));
                }
            }
        }

        return ages
            .OrderByDescending(static a => a.AgeDays ?? int.MaxValue)
            .ThenBy(static a => a.Account, StringComparer.Ordinal)
            .ThenBy(static a => a.User, StringComparer.Ordinal)
            .ThenBy(static a => a.Name, StringComparer.Ordinal)
            .ToImmutableArray();
    }

    private static int? Days(DateTimeOffset? now, DateTimeOffset? then) =>
        now is { } n && then is { } t ? Math.Max(0, (int)Math.Floor((n - t).TotalDays)) : null;
}
