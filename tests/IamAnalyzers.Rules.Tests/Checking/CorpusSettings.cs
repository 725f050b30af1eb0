namespace IamAnalyzers.Rules.Tests;

/// <summary>Options at the top of a corpus file that are settings of the check.</summary>
internal static class CorpusSettings
{
    public static CheckSettings With(CheckSettings settings, string name, string value) => name switch
    {
        "note" => settings,
        "zone" => settings with { ZoneOfTrust = value },
        "sensitive" => settings with { SensitiveResources = value },
        "account" => settings with { Account = value },
        _ => throw new InvalidOperationException($"Unknown option '{name}: {value}'."),
    };
}
