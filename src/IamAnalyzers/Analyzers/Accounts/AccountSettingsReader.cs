using System.Globalization;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Accounts;

/// <summary>Reads what the user's configuration says to rules about accounts; a file's options include the global ones.</summary>
internal static class AccountSettingsReader
{
    public const string ZoneOfTrustKey = "iam_zone_of_trust";
    public const string MaxKeyAgeKey = "iam_max_access_key_age_days";
    public const string MaxPasswordAgeKey = "iam_max_password_age_days";
    public const string UnusedCredentialKey = "iam_unused_credential_days";
    public const string UnusedRoleKey = "iam_unused_role_days";

    /// <summary>The options whose values are numbers of days.</summary>
    public static readonly string[] DayKeys = [MaxKeyAgeKey, MaxPasswordAgeKey, UnusedCredentialKey, UnusedRoleKey];

    public static AccountSettings Read(AnalyzerConfigOptions options, string? asOf)
    {
        var defaults = AccountSettings.Default;
        return new AccountSettings
        {
            ZoneOfTrust = ZoneOfTrust.Parse(options.TryGetValue(ZoneOfTrustKey, out var zone) ? zone : null),
            AsOf = TryParseDate(asOf, out var date) ? date : null,
            MaxKeyAgeDays = Days(options, MaxKeyAgeKey) ?? defaults.MaxKeyAgeDays,
            MaxPasswordAgeDays = Days(options, MaxPasswordAgeKey) ?? defaults.MaxPasswordAgeDays,
            UnusedCredentialDays = Days(options, UnusedCredentialKey) ?? defaults.UnusedCredentialDays,
            UnusedRoleDays = Days(options, UnusedRoleKey) ?? defaults.UnusedRoleDays,
        };
    }

    /// <summary>Reads a date, with or without a time; without an offset it is UTC.</summary>
    public static bool TryParseDate(string? text, out DateTimeOffset date) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out date);

    public static bool TryParseDays(string text, out int days) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out days);

    private static int? Days(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var text) && TryParseDays(text.Trim(), out var days) ? days : null;
}
