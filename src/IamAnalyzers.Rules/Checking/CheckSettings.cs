using IamAnalyzers.Rules.Catalog.Applications;

namespace IamAnalyzers.Rules;

/// <summary>What the user's configuration says to rules.</summary>
internal sealed record CheckSettings
{
    public static CheckSettings Default { get; } = new();

    /// <summary>The services that the project defines itself: what they have is in the catalogue beside AWS's.</summary>
    public ApplicationServices Services { get; init; } = ApplicationServices.None;

    /// <summary>Whether the document is one that AWS publishes: AWS's own are not bound by the quotas of accounts.</summary>
    public bool IsAwsManaged { get; init; }

    /// <summary>The account that the document belongs to, twelve digits; null where nobody said.</summary>
    public string? Account { get; init; }

    /// <summary>
    /// <c>iam_zone_of_trust</c> as written: ids of accounts and organisations, with commas between. Text, so that equal settings
    /// are equal values.
    /// </summary>
    public string? ZoneOfTrust { get; init; }

    /// <summary><c>iam_max_session_seconds</c>: how long a role's sessions may last; null for the default.</summary>
    public int? MaxSessionSeconds { get; init; }

    /// <summary>
    /// <c>iam_sensitive_resources</c> as written: ARNs with or without wildcards, with commas between. Text, so that equal settings
    /// are equal values.
    /// </summary>
    public string? SensitiveResources { get; init; }

    /// <summary>The patterns of <see cref="SensitiveResources"/>.</summary>
    public IEnumerable<string> SensitivePatterns =>
        (SensitiveResources ?? string.Empty).Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether an account is outside of the zone of trust; never where neither the zone nor the own account is known.</summary>
    public bool IsOutside(string account) =>
        (Account is not null || !string.IsNullOrWhiteSpace(ZoneOfTrust))
        && account != Account
        && !(ZoneOfTrust ?? string.Empty).Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Contains(account);
}
