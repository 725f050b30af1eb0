using IamAnalyzers.Generation.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace IamAnalyzers.Generation.Tests;

/// <summary>The code that comes out of the policies in <c>Shapes</c>, file by file: of its JSON files, and of its text files as C#.</summary>
public class ShapeTests
{
    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Snapshots.PathOf("Shapes")).Select(static d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Code_is_as_expected(string folder)
    {
        var project = Generate(folder, LanguageVersion.CSharp12).AssertCompiles();
        Snapshots.Verify(Path.Combine("Shapes", folder), project.Sources.ToDictionary(static s => s.HintName, static s => s.SourceText.ToString()));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Code_compiles_without_a_warning_in_every_supported_language_version(string folder)
    {
        Generate(folder, LanguageVersion.CSharp10).AssertCompiles();
        Generate(folder, LanguageVersion.Latest).AssertCompiles();
        Generate(folder, LanguageVersion.Preview).AssertCompiles();
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Code_has_line_feeds_only_and_no_trailing_space(string folder)
    {
        foreach (var source in Generate(folder, LanguageVersion.CSharp12).Sources)
        {
            var text = source.SourceText.ToString();
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotContain(" \n", text);
            Assert.DoesNotContain("\n\n\n", text);
            Assert.EndsWith("}\n", text);
        }
    }

    private static GeneratedProject Generate(string folder, LanguageVersion version) => new TestProject
    {
        LanguageVersion = version,
        Policies = [.. Directory.GetFiles(Snapshots.PathOf(Path.Combine("Shapes", folder)), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(static path => PolicyText.Of(path))],
        Sources = [.. Directory.GetFiles(Snapshots.PathOf(Path.Combine("Shapes", folder)), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)],
    }.Generate();
}
