using System.Text.RegularExpressions;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Tests;

/// <summary>The examples on the rules' pages: the bad one is reported, the good one is not.</summary>
public sealed partial class PageExampleTests
{
    public static TheoryData<string> Rules => [.. PolicyRules.All.Select(static r => r.Rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_bad_example_is_reported_and_the_good_one_is_not(string id)
    {
        var page = File.ReadAllText(Repository.Path("docs", "rules", id + ".md"));
        var examples = Example().Matches(page);
        Assert.Contains(examples, static e => e.Groups["verdict"].Value == "bad");
        Assert.Contains(examples, static e => e.Groups["verdict"].Value == "good");
        foreach (Match example in examples)
        {
            PolicyKind? kind = example.Groups["kind"].Success ? Enum.Parse<PolicyKind>(example.Groups["kind"].Value) : null;
            var settings = CheckSettings.Default with
            {
                ZoneOfTrust = example.Groups["zone"].Success ? example.Groups["zone"].Value : null,
                SensitiveResources = example.Groups["sensitive"].Success ? example.Groups["sensitive"].Value : null,
            };
            var findings = PolicyChecker.Check(PolicySyntax.Parse(example.Groups["text"].Value), kind, settings, CancellationToken.None);
            var list = string.Join("\n", findings.Select(static f => f.Rule.Id + " " + f.Message));
            if (example.Groups["verdict"].Value == "bad")
            {
                Assert.True(findings.Any(f => f.Rule.Id == id), $"{id} does not report its bad example:\n{list}");
            }
            else
            {
                Assert.True(!findings.Any(f => f.Rule.Id == id || f.Rule.Severity == RuleSeverity.Error), $"{id}: the good example is reported:\n{list}");
            }
        }
    }

    [GeneratedRegex("""^```json (?<verdict>bad|good)(?: kind=(?<kind>\w+))?(?: zone=(?<zone>\S+))?(?: sensitive=(?<sensitive>\S+))?\n(?<text>.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
