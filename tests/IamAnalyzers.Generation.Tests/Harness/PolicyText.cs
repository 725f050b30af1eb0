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

    /// <summary>A file of the tests as one of the project's folder <c>policies</c>; its name says what it is.</summary>
    public static PolicyText Of(string path) => new(
        "/src/Acme/policies/" + System.IO.Path.GetFileName(path),
        File.ReadAllText(path),
        ("IamDocument", path.EndsWith(".iam-service.json", StringComparison.Ordinal) ? "Service" : "Policy"));

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
