using System.Text.RegularExpressions;

namespace IamAnalyzers.Package.Tests;

/// <summary>The README's first command: the sample's build succeeds and prints each rule's finding at its place.</summary>
public sealed partial class InsecureSampleTests
{
    private const string Sample = "samples/Insecure";

    // Rules that one project cannot show beside all others, with the reason.
    private static readonly Dictionary<string, string> NotInTheSample = new()
    {
        ["IAM0007"] = "needs a project in an older C#, in which nothing else compiles",
    };

    [Fact]
    public async Task Its_build_prints_every_finding_at_its_place()
    {
        var output = await DotNet.SucceedAsync(
            Repository.Root, "build", Sample, "--no-incremental", "-p:BuildProjectReferences=false", "-v:m", "-tl:off");
        var root = Path.Combine(Repository.Root, Sample) + Path.DirectorySeparatorChar;
        var printed = BuildOutput.Diagnostics(output)
            .OrderBy(d => d.Path, StringComparer.Ordinal).ThenBy(d => d.Line).ThenBy(d => d.Column).ThenBy(d => d.Id, StringComparer.Ordinal)
            .Select(d => $"{d.Path.Replace(root.Replace('\\', '/'), string.Empty)}({d.Line},{d.Column}): {d.Severity} {d.Id}")
            .ToList();

        var golden = Path.Combine(Repository.Root, Sample, "expected-diagnostics.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(golden, string.Join('\n', printed) + "\n");
        }

        Assert.Equal(File.ReadAllLines(golden), printed);
    }

    [Fact]
    public void It_shows_every_rule()
    {
        var shown = ExpectedId().Matches(File.ReadAllText(Path.Combine(Repository.Root, Sample, "expected-diagnostics.txt")))
            .Select(m => m.Value)
            .ToHashSet();
        var rules = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "rules"), "IAM*.md").Select(f => Path.GetFileNameWithoutExtension(f)!);
        Assert.Equal([], rules.Where(id => !shown.Contains(id) && !NotInTheSample.ContainsKey(id)).Order());
    }

    [Fact]
    public void Each_finding_of_a_policy_named_after_a_rule_is_there()
    {
        var expected = File.ReadAllLines(Path.Combine(Repository.Root, Sample, "expected-diagnostics.txt"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, Sample, "Policies"), "IAM*.iam.json").Select(Path.GetFileName))
        {
            Assert.Contains(expected, line => line.StartsWith($"Policies/{file}(", StringComparison.Ordinal) && line.EndsWith(file![..7], StringComparison.Ordinal));
        }
    }

    [GeneratedRegex(@"IAM\d{4}$", RegexOptions.Multiline)]
    private static partial Regex ExpectedId();
}
