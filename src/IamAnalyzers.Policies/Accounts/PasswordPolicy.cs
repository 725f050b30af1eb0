namespace IamAnalyzers.Policies.Accounts;

/// <summary>What an account demands of its users' passwords.</summary>
/// <remarks>AWS: "Set an account password policy for IAM users". Absent parts have AWS's defaults.</remarks>
public sealed class PasswordPolicy
{
    internal PasswordPolicy()
    {
    }

    /// <summary>The account; null where nobody said.</summary>
    public string? AccountId { get; init; }

    /// <summary>The shortest password; 6 where the policy does not say.</summary>
    public int MinimumLength { get; init; } = 6;

    /// <summary>Whether a symbol is demanded.</summary>
    public bool RequireSymbols { get; init; }

    /// <summary>Whether a digit is demanded.</summary>
    public bool RequireNumbers { get; init; }

    /// <summary>Whether an uppercase letter is demanded.</summary>
    public bool RequireUppercase { get; init; }

    /// <summary>Whether a lowercase letter is demanded.</summary>
    public bool RequireLowercase { get; init; }

    /// <summary>After how many days a password expires; null where never.</summary>
    public int? MaxAgeDays { get; init; }

    /// <summary>How many former passwords cannot be used again; 0 where all can.</summary>
    public int ReusePrevention { get; init; }

    /// <summary>Where the policy begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Where parts of it stand, by AWS's names of the fields.</summary>
    internal IReadOnlyDictionary<string, SourceLocation> Fields { get; init; } = new Dictionary<string, SourceLocation>();

    /// <summary>Where a field stands, or the policy where it is left out.</summary>
    internal SourceLocation LocationOf(string field) => Fields.TryGetValue(field, out var location) ? location : Location;
}
