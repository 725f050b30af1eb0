namespace IamAnalyzers.Rules;

/// <summary>What the user's configuration says to rules.</summary>
internal sealed record CheckSettings
{
    public static CheckSettings Default { get; } = new();

    /// <summary>Whether the document is one that AWS publishes: AWS's own are not bound by the quotas of accounts.</summary>
    public bool IsAwsManaged { get; init; }
}
