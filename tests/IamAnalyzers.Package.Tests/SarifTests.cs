using System.Text.Json;
using System.Text.RegularExpressions;

namespace IamAnalyzers.Package.Tests;

/// <summary>
/// The compiler's error log of the sample is what tools that read SARIF 2.1.0 ask for: the parts that the standard demands, each
/// rule with its help, each result with its place and fingerprint.
/// </summary>
/// <remarks>OASIS: "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", sections 3.13 to 3.49.</remarks>
public sealed partial class SarifTests
{
    [Fact]
    public async Task The_log_of_a_build_is_SARIF_with_rules_places_and_fingerprints()
    {
        var folder = Directory.CreateTempSubdirectory("iam-analyzers-").FullName;
        try
        {
            var file = Path.Combine(folder, "insecure.sarif");
            await DotNet.SucceedAsync(
                Repository.Root, "build", Path.Combine("samples", "Insecure"), "--no-incremental", "-p:BuildProjectReferences=false", "-v:q", "-tl:off",
                $"-p:ErrorLog={file}%2Cversion=2.1");
            using var log = JsonDocument.Parse(File.ReadAllText(file));
            Check(log.RootElement);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Check(JsonElement log)
    {
        Assert.Equal("2.1.0", Text(log, "version"));
        Assert.Contains("sarif-2.1.0", Text(log, "$schema"), StringComparison.Ordinal);
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.NotEmpty(Text(driver, "name"));

        // 3.49: an id each, no id twice, and what a reader is shown of it.
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(rules.Count, rules.Select(r => Text(r, "id")).Distinct().Count());
        var ours = rules.Where(r => Text(r, "id").StartsWith("IAM", StringComparison.Ordinal)).ToList();
        Assert.InRange(ours.Count, 250, 1000);
        foreach (var rule in ours)
        {
            var id = Text(rule, "id");
            Assert.NotEmpty(Text(rule.GetProperty("shortDescription"), "text"));
            Assert.NotEmpty(Text(rule.GetProperty("fullDescription"), "text"));
            Assert.Equal($"https://github.com/IamAnalyzers/IamAnalyzers/blob/main/docs/rules/{id}.md", Text(rule, "helpUri"));
            Assert.True(File.Exists(Path.Combine(Repository.Root, "docs", "rules", id + ".md")), id);
            Assert.StartsWith("Iam", Text(rule.GetProperty("properties"), "category"), StringComparison.Ordinal);
        }

        var results = run.GetProperty("results").EnumerateArray().Where(r => Text(r, "ruleId").StartsWith("IAM", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(results);
        foreach (var result in results)
        {
            // 3.27: the rule by id and index, a level of the four, a message.
            Assert.Equal(Text(result, "ruleId"), Text(rules[result.GetProperty("ruleIndex").GetInt32()], "id"));
            Assert.Contains(Text(result, "level"), (string[])["none", "note", "warning", "error"]);
            Assert.NotEmpty(Text(result.GetProperty("message"), "text"));

            // Of the project as a whole there is no place; all others are in a file and begin before they end.
            if (result.TryGetProperty("locations", out var locations))
            {
                var place = Assert.Single(locations.EnumerateArray()).GetProperty("physicalLocation");
                Assert.True(Uri.TryCreate(Text(place.GetProperty("artifactLocation"), "uri"), UriKind.RelativeOrAbsolute, out _));
                CheckRegion(place.GetProperty("region"));
            }

            // What is said about the set-up of the project is not of code, and never part of a baseline.
            if (Text(result, "ruleId") is not ("IAM0004" or "IAM0005"))
            {
                Assert.Matches(Fingerprint(), Text(result.GetProperty("properties").GetProperty("customProperties"), "IamFingerprint"));
            }
        }
    }

    private static void CheckRegion(JsonElement region)
    {
        int Number(string name) => region.GetProperty(name).GetInt32();
        Assert.InRange(Number("startLine"), 1, int.MaxValue);
        Assert.InRange(Number("startColumn"), 1, int.MaxValue);
        Assert.True((Number("endLine"), Number("endColumn")).CompareTo((Number("startLine"), Number("startColumn"))) >= 0);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    [GeneratedRegex("^[0-9a-f]{16}$")]
    private static partial Regex Fingerprint();
}
