using IamAnalyzers.Analyzers.Credentials;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Baselines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Baselines;

/// <summary>
/// What makes a finding the same in a later build: its rule, its file, its statement's Sid and the characters at fault. Neither
/// lines nor the message count: the one move with every edit above, the other changes with the catalogue.
/// </summary>
/// <param name="options">The options of the compilation, with its additional files.</param>
/// <param name="detector">What finds: two that see the same thing are counted apart.</param>
internal sealed class Fingerprints(AnalyzerOptions options, string detector)
{
    /// <summary>The diagnostic's property that holds it; the compiler writes it into its error log.</summary>
    public const string Property = SarifLog.FingerprintProperty;

    private readonly Lazy<Dictionary<string, AdditionalText>> _files = new(() => ByPath(options));
    private readonly string _root = RootOf(options);

    /// <summary>The fingerprint: sixteen hexadecimal digits.</summary>
    public string Of(LocatedFinding finding) =>
        ValueHash.Of(string.Join("\n", detector, finding.Rule.Id, RelativePath(finding.Path), finding.Sid ?? "", TextOf(finding)));

    private string TextOf(LocatedFinding finding)
    {
        // A secret goes nowhere, not even mixed with known text: its own hash, where there is one, tells it from others.
        if (finding.Rule.Category == RuleCategories.Credentials)
        {
            return finding.Properties.TryGetValue(ValueHash.Property, out var hash) ? hash ?? "" : "";
        }

        var span = finding.Location.SourceSpan;
        if (span.IsEmpty)
        {
            return "";
        }

        var text = finding.Location.SourceTree?.GetText()
            ?? (_files.Value.TryGetValue(finding.Path, out var file) ? file.GetText() : null);
        return text is null || span.End > text.Length ? "" : WithoutLayout(text.ToString(span));
    }

    /// <summary>Blanks and line ends are layout: one blank for each run of them.</summary>
    private static string WithoutLayout(string text) =>
        string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The path from the project on, alike on every machine.</summary>
    private string RelativePath(string path)
    {
        var slashed = path.Replace('\\', '/');
        return _root.Length > 0 && slashed.StartsWith(_root, StringComparison.OrdinalIgnoreCase)
            ? slashed.Substring(_root.Length)
            : slashed.Substring(slashed.LastIndexOf('/') + 1);
    }

    private static string RootOf(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.ProjectDir", out var directory) && directory.Length > 0
            ? directory.Replace('\\', '/').TrimEnd('/') + "/"
            : "";

    private static Dictionary<string, AdditionalText> ByPath(AnalyzerOptions options)
    {
        var files = new Dictionary<string, AdditionalText>(StringComparer.Ordinal);
        foreach (var file in options.AdditionalFiles)
        {
            files[file.Path] = file;
        }

        return files;
    }
}
