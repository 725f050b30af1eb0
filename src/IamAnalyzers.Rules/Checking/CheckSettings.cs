namespace IamAnalyzers.Rules;

/// <summary>What the user's configuration says to rules.</summary>
internal sealed record CheckSettings
{
    public static CheckSettings Default { get; } = new();
}
