namespace IamAnalyzers.Package.Tests;

/// <summary>The README shows what the sample's build really prints.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Its_output_is_the_samples()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var start = readme.IndexOf("```text\n", StringComparison.Ordinal) + "```text\n".Length;
        var shown = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line != "…")
            .Select(line => line[..line.IndexOf(": ", line.IndexOf(": warning ", StringComparison.Ordinal) + 2, StringComparison.Ordinal)])
            .ToList();
        Assert.InRange(shown.Count, 5, 20);
        Assert.Subset(File.ReadAllLines(Path.Combine(Repository.Root, "samples", "Insecure", "expected-diagnostics.txt")).ToHashSet(), shown.ToHashSet());
    }
}
