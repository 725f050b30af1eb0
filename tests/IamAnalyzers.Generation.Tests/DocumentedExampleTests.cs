using IamAnalyzers.Generation.Tests.Harness;

namespace IamAnalyzers.Generation.Tests;

/// <summary>The classes with attributes in <c>docs/compiled-policies.md</c>, compiled beside the policies that they name.</summary>
public class DocumentedExampleTests
{
    [Fact]
    public void Documented_classes_compile()
    {
        var sources = File.ReadAllText(Page()).ReplaceLineEndings("\n").Split("```csharp\n").Skip(1)
            .Select(static block => block[..block.IndexOf("```\n", StringComparison.Ordinal)])
            .Where(static block => block.StartsWith("using IamAnalyzers.Policies;", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, sources.Count);
        var project = new TestProject
        {
            Policies = [.. Directory.GetFiles(Snapshots.PathOf("Shapes/PolicySet"), "*.json").Select(PolicyText.Of)],
            Sources = [.. sources],
        }.Generate().AssertCompiles();
        Assert.Contains(project.Sources, static s => s.HintName == "Acme.Uploads.g.cs");
        Assert.Contains(project.Sources, static s => s.HintName == "Acme.Policies.Auditor.g.cs");
    }

    private static string Page()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var page = Path.Combine(folder.FullName, "docs", "compiled-policies.md");
            if (File.Exists(page))
            {
                return page;
            }
        }

        throw new FileNotFoundException("docs/compiled-policies.md");
    }
}
