using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Tests.Harness;

/// <summary>Options as the compiler gives them: config files' sections, global configs, build properties and items' metadata.</summary>
internal sealed class ConfigOptionsProvider(
    AnalyzerConfigSet configs,
    Dictionary<string, string> properties,
    Dictionary<string, Dictionary<string, string>> metadata) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Dictionary(
        configs.GlobalConfigOptions.AnalyzerOptions.AddRange(Properties(properties)));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GetOptions(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GetOptions(textFile.Path);

    private Dictionary GetOptions(string path) => new(
        configs.GetOptionsForSourcePath(path).AnalyzerOptions
            .AddRange(Properties(properties))
            .AddRange(metadata.TryGetValue(path, out var values) ? values : []));

    private static IEnumerable<KeyValuePair<string, string>> Properties(Dictionary<string, string> properties) =>
        properties.Select(p => new KeyValuePair<string, string>("build_property." + p.Key, p.Value));

    private sealed class Dictionary(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> _values = values.WithComparers(KeyComparer);

        public override IEnumerable<string> Keys => _values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}

/// <summary>Severities of config files, as the compiler takes them.</summary>
internal sealed class ConfigTreeOptions(AnalyzerConfigSet configs) : SyntaxTreeOptionsProvider
{
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(
        SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        configs.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        configs.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
}
