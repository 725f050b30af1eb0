namespace IamAnalyzers.Rules.Identities;

/// <summary>What the user's configuration says to rules about accounts.</summary>
internal sealed record AccountSettings
{
    public static AccountSettings Default { get; } = new();

    /// <summary>Accounts and organizations that are no outsiders; an account's own is always in it.</summary>
    public ZoneOfTrust ZoneOfTrust { get; init; } = ZoneOfTrust.Empty;

    /// <summary>The point in time at which ages are counted; null for the newest in an account's files.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Days after which an access key should have been rotated.</summary>
    public int MaxKeyAgeDays { get; init; } = 90;

    /// <summary>Days after which a password should have been changed.</summary>
    public int MaxPasswordAgeDays { get; init; } = 90;

    /// <summary>Days after which a credential counts as unused.</summary>
    public int UnusedCredentialDays { get; init; } = 45;

    /// <summary>Days after which a role counts as unused, and within which the root user should not have been.</summary>
    public int UnusedRoleDays { get; init; } = 90;
}
