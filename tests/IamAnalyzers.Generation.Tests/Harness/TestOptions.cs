using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Generation.Tests.Harness;

/// <summary>The options of a project called Acme in /src/Acme.</summary>
internal sealed class TestOptions(params (string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(
        new[] { (Name: "RootNamespace", Value: "Acme"), (Name: "ProjectDir", Value: "/src/Acme/") }
            .Concat(properties)
            .GroupBy(static p => p.Name)
            .ToImmutableDictionary(static p => "build_property." + p.Key, static p => p.Last().Value, AnalyzerConfigOptions.KeyComparer));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile is PolicyText policy ? new Options(policy.Metadata.ToImmutableDictionary(AnalyzerConfigOptions.KeyComparer)) : GlobalOptions;

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
