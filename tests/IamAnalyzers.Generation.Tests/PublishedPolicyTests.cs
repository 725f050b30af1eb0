using System.IO.Compression;
using System.Text.Json;
using IamAnalyzers.Generation.Tests.Harness;

namespace IamAnalyzers.Generation.Tests;

/// <summary>The policies that AWS publishes, all in one project.</summary>
public class PublishedPolicyTests(ITestOutputHelper output)
{
    /// <summary>Beside the repository where it is there at all.</summary>
    private static string? Archive { get; } = Find();

    [Fact]
    public void Every_published_policy_compiles_without_a_warning()
    {
        Assert.SkipWhen(Archive is null, "shared/data/managed-policies.json.gz is not beside this repository.");
        var texts = Read().ToList();
        var project = new TestProject { Policies = [.. texts] };
        var start = Environment.CpuUsage.TotalTime;
        var generated = project.Generate();
        var generation = Environment.CpuUsage.TotalTime - start;
        Assert.Equal(texts.Count, generated.Sources.Count(static s => !s.HintName.Contains('-', StringComparison.Ordinal)));
        generated.AssertCompiles();
        var broad = generated.Sources.Count(static s => s.SourceText.ToString().Contains("too many actions", StringComparison.Ordinal));
        var characters = generated.Sources.Sum(static s => (long)s.SourceText.Length);
        output.WriteLine(
            $"{texts.Count} policies, {broad} of them too broad for a method for each action; {generated.Sources.Length} files, {characters / 1_000_000.0:F1} million characters; " +
            $"generated in {generation.TotalSeconds:F1} s, compiled in {(Environment.CpuUsage.TotalTime - start - generation).TotalSeconds:F1} s of processor time");
    }

    internal static IEnumerable<PolicyText> Read()
    {
        using var stream = new GZipStream(File.OpenRead(Archive!), CompressionMode.Decompress);
        using var document = JsonDocument.Parse(stream);
        foreach (var policy in document.RootElement.EnumerateObject())
        {
            yield return new PolicyText($"/src/Acme/policies/{policy.Name}.iam.json", policy.Value.GetRawText());
        }
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", "managed-policies.json.gz");
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
