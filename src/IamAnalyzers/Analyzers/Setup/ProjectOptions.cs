using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Setup;

/// <summary>The MSBuild properties of IamAnalyzers, as the compiler shows them.</summary>
internal static class ProjectOptions
{
    private const string Prefix = "build_property.";
    private static readonly string[] Modes = ["Minimal", "Default", "Strict"];
    private static readonly string[] Counts = ["IamMaxExpandedActions"];
    private static readonly string[] Switches = ["IamRequiredPermissions"];

    public static string? Get(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Prefix + name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>What is wrong with the properties, in sentences.</summary>
    public static IEnumerable<OptionFault> FindFaults(AnalyzerConfigOptions options)
    {
        // The file of a preset has the mode's name, so letter case counts where file names' does.
        if (Get(options, "IamAnalysisMode") is { } mode && !Modes.Contains(mode, StringComparer.Ordinal))
        {
            yield return new OptionFault("The property IamAnalysisMode", $"has the value \"{mode}\": write {OneOf(Modes)}");
        }

        foreach (var name in Counts)
        {
            if (Get(options, name) is { } text
                && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 0))
            {
                yield return new OptionFault($"The property {name}", $"has the value \"{text}\": write a number");
            }
        }

        foreach (var name in Switches)
        {
            if (Get(options, name) is { } text && !bool.TryParse(text, out _))
            {
                yield return new OptionFault($"The property {name}", $"has the value \"{text}\": write true or false");
            }
        }
    }

    internal static string OneOf(IReadOnlyList<string> values) =>
        string.Join(", ", values.Take(values.Count - 1)) + " or " + values[values.Count - 1];
}
