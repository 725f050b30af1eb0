using System.Text;
using System.Text.Json;

namespace IamAnalyzers.Rules.Tests;

/// <summary>
/// Every file under <c>Corpus</c> gives exactly the findings that it announces, and every edit that a finding suggests mends it.
/// With <c>UPDATE_SNAPSHOTS=1</c> the announcements are written anew: read the difference before you believe it.
/// </summary>
public sealed class CorpusTests
{
    private static readonly string Folder = Repository.Path("tests", "IamAnalyzers.Rules.Tests", "Corpus");

    public static TheoryData<string> Files => [.. AllFiles().Select(static f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_findings_are_the_announced_ones(string file)
    {
        var path = Path.Combine(Folder, file);
        var test = CorpusCase.Load(path);
        var actual = test.Actual();
        if (actual.Count == test.Expected.Count && test.Expected.All(e => actual.Any(a => CorpusCase.Matches(e, a))))
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, test.Write(actual));
            return;
        }

        Assert.Fail($"The findings of {file} are:\n{test.Write(actual)}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_edit_mends_its_finding_and_leaves_good_json(string file)
    {
        var test = CorpusCase.Load(Path.Combine(Folder, file));
        var before = test.Check();
        foreach (var finding in before)
        {
            foreach (var edit in finding.Edits)
            {
                var text = Apply(test.Text, edit);
                var after = test.Check(text);
                var context = $"{finding.Rule.Id} \"{edit.Title}\" in {file} gives\n{text}";
                Assert.True(CountOf(after, finding.Rule) < CountOf(before, finding.Rule), context);
                Assert.True(after.Count(static f => f.Rule.Severity == RuleSeverity.Error) <= before.Count(static f => f.Rule.Severity == RuleSeverity.Error), context);
                Assert.True(IsJson(text) || !IsJson(test.Text), context);
            }
        }
    }

    [Fact]
    public void Every_rule_has_three_cases_of_which_one_is_not_caught()
    {
        var faults = new StringBuilder();
        foreach (var rule in PolicyRules.All.Select(static r => r.Rule))
        {
            var folder = Path.Combine(Folder, rule.Id);
            var cases = Directory.Exists(folder) ? Directory.GetFiles(folder).Select(CorpusCase.Load).ToList() : [];
            var caught = cases.Count(c => c.Expected.Any(e => e.Id == rule.Id));
            if (cases.Count < 3 || caught == 0 || caught == cases.Count)
            {
                faults.AppendLine($"{rule.Id} {rule.Name}: {cases.Count} cases, {caught} of them caught");
            }
        }

        Assert.True(faults.Length == 0, faults.ToString());
    }

    [Fact]
    public void The_rules_with_a_fix_are_those_that_suggest_edits()
    {
        var suggesting = AllFiles()
            .SelectMany(static f => CorpusCase.Load(f).Check())
            .Where(static f => !f.Edits.IsEmpty)
            .Select(static f => f.Rule.Id)
            .Intersect(PolicyRules.All.Select(static r => r.Rule.Id))
            .Order(StringComparer.Ordinal);
        Assert.Equal(PolicyRules.All.Where(static r => r.Rule.HasFix).Select(static r => r.Rule.Id), suggesting);
    }

    internal static string Apply(string text, SuggestedEdit edit)
    {
        foreach (var change in edit.Changes.OrderByDescending(static c => c.Span.Start))
        {
            text = string.Concat(text.AsSpan(0, change.Span.Start), change.NewText, text.AsSpan(change.Span.End));
        }

        return text;
    }

    private static int CountOf(IEnumerable<Finding> findings, Rule rule) => findings.Count(f => f.Rule == rule);

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IEnumerable<string> AllFiles() =>
        Directory.EnumerateFiles(Folder, "*.jsonc", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
