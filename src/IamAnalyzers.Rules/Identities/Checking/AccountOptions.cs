using System.Globalization;

namespace IamAnalyzers.Rules.Identities;

/// <summary>The options of configuration files that concern accounts: their names, and how their values are read.</summary>
internal static class AccountOptions
{
    public const string ZoneOfTrustKey = "iam_zone_of_trust";
    public const string MaxKeyAgeKey = "iam_max_access_key_age_days";
    public const string MaxPasswordAgeKey = "iam_max_password_age_days";
    public const string UnusedCredentialKey = "iam_unused_credential_days";
    public const string UnusedRoleKey = "iam_unused_role_days";

    /// <summary>The options whose values are numbers of days.</summary>
    public static readonly string[] DayKeys = [MaxKeyAgeKey, MaxPasswordAgeKey, UnusedCredentialKey, UnusedRoleKey];

    /// <summary>Reads what options say; what they do not say, or wrongly, has its default.</summary>
    /// <param name="option">The value of an option, or null.</param>
    /// <param name="asOf">The point in time at which ages are counted, as the item says it.</param>
    public static AccountSettings Read(Func<string, string?> option, string? asOf)
    {
        var defaults = AccountSettings.Default;
        return new AccountSettings
        {
            ZoneOfTrust = ZoneOfTrust.Parse(option(ZoneOfTrustKey)),
            AsOf = TryParseDate(asOf, out var date) ? date : null,
            MaxKeyAgeDays = Days(MaxKeyAgeKey) ?? defaults.MaxKeyAgeDays,
            MaxPasswordAgeDays = Days(MaxPasswordAgeKey) ?? defaults.MaxPasswordAgeDays,
            UnusedCredentialDays = Days(UnusedCredentialKey) ?? defaults.UnusedCredentialDays,
            UnusedRoleDays = Days(UnusedRoleKey) ?? defaults.UnusedRoleDays,
        };

        int? Days(string key) => option(key) is { } text && TryParseDays(text.Trim(), out var days) ? days : null;
    }

    /// <summary>Reads a date, with or without a time; without an offset it is UTC.</summary>
    public static bool TryParseDate(string? text, out DateTimeOffset date) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out date);

    public static bool TryParseDays(string text, out int days) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out days);
}
