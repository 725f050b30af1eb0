using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Generation.Tests.Harness;

/// <summary>An additional file of a project under test, with the metadata that the package's targets would give it.</summary>
internal sealed class PolicyText(string path, string json, params (string Name, string Value)[] metadata) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(json);

    public override string Path { get; } = path;

    public IReadOnlyDictionary<string, string> Metadata { get; } = new[] { (Name: "IamDocument", Value: "Policy") }
        .Concat(metadata)
        .GroupBy(static m => m.Name)
        .ToDictionary(static m => "build_metadata.AdditionalFiles." + m.Key, static m => m.Last().Value);

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
