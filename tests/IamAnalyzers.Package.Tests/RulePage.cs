using System.Text.RegularExpressions;

namespace IamAnalyzers.Package.Tests;

/// <summary>A rule's page, and where the sample has the policy that it shows as bad.</summary>
internal sealed partial record RulePage(string Id, string Name, string? Kind, string? BadPolicy)
{
    /// <summary>The policy's place in the sample; a policy whose kind is declared stands in a folder of that name.</summary>
    public string SampleFile => $"Policies/{(Kind is null ? string.Empty : Kind + "/")}{Id}-{Kebab(Name)}.iam.json";

    public static IEnumerable<RulePage> All() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "rules"), "IAM*.md")
        .Order(StringComparer.Ordinal)
        .Select(file =>
        {
            var text = File.ReadAllText(file);
            var title = Title().Match(text);
            var bad = Bad().Match(text);
            return new RulePage(
                title.Groups["id"].Value,
                title.Groups["name"].Value,
                bad.Groups["kind"].Success ? bad.Groups["kind"].Value : null,
                bad.Success ? bad.Groups["policy"].Value : null);
        });

    private static string Kebab(string name) => WordStart().Replace(name, "-").ToLowerInvariant();

    [GeneratedRegex(@"^# (?<id>IAM\d{4}): (?<name>\w+)")]
    private static partial Regex Title();

    [GeneratedRegex(@"^```json bad(?: kind=(?<kind>\w+))?[^\n]*\n(?<policy>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Bad();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
