using System.Reflection;
using System.Text.RegularExpressions;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Grammar;

namespace IamAnalyzers.Rules.Tests;

/// <summary>The table of rules is complete, and what is written about rules elsewhere agrees with it.</summary>
public sealed partial class RuleTableTests
{
    [Fact]
    public void Every_id_stands_once_and_in_order()
    {
        var ids = RuleTable.All.Select(static r => r.Id).ToList();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.Equal(RuleTable.All.Length, RuleTable.All.Select(static r => r.Name).Distinct().Count());
    }

    [Fact]
    public void Every_rule_of_the_assembly_is_in_the_table()
    {
        var types = typeof(Rule).Assembly.GetTypes();
        var descriptors = types
            .SelectMany(static t => t.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static p => p.PropertyType == typeof(Rule))
            .Select(static p => ((Rule)p.GetValue(null)!).Id);
        var checks = types
            .Where(static t => t.IsSubclassOf(typeof(PolicyRule)) && !t.IsAbstract)
            .Select(static t => ((PolicyRule)Activator.CreateInstance(t)!).Rule.Id);
        Assert.Equal(descriptors.Concat(checks).Order(StringComparer.Ordinal), RuleTable.All.Select(static r => r.Id));
    }

    [Fact]
    public void Every_constant_of_an_id_belongs_to_a_rule_of_that_name()
    {
        foreach (var constant in typeof(RuleIds).GetFields(BindingFlags.Static | BindingFlags.Public))
        {
            var rule = RuleTable.Find((string)constant.GetRawConstantValue()!);
            Assert.True(rule is not null && rule.Name == constant.Name, constant.Name);
        }
    }

    [Fact]
    public void Every_rule_says_what_is_wrong_in_good_form()
    {
        foreach (var rule in RuleTable.All)
        {
            Assert.Matches("^IAM[0-9]{4}$", rule.Id);
            Assert.True(rule.Title.Length is > 5 and <= 80 && !rule.Title.EndsWith('.'), rule.Id + " title");
            Assert.True(rule.MessageFormat.Length > 0 && !rule.MessageFormat.EndsWith('.'), rule.Id + " message");
            Assert.True(rule.Description.EndsWith('.'), rule.Id + " description");
        }
    }

    [Fact]
    public void Every_fault_that_the_reader_finds_has_exactly_one_rule()
    {
        foreach (var kind in Enum.GetValues<PolicySyntaxErrorKind>())
        {
            Assert.Single(PolicyRules.All.OfType<SyntaxErrorRule>(), rule => rule.Covers(kind));
        }
    }

    [Fact]
    public void Every_rule_has_its_page_and_every_page_its_rule()
    {
        var pages = Directory.GetFiles(Repository.Path("docs", "rules"), "IAM*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(RuleTable.All.Select(static r => r.Id), pages!);
    }

    [Fact]
    public void Every_page_agrees_with_its_rule()
    {
        foreach (var rule in RuleTable.All)
        {
            var page = File.ReadAllText(Repository.Path("docs", "rules", rule.Id + ".md"));
            Assert.StartsWith($"# {rule.Id}: {rule.Name}\n\n**{rule.Title}**\n\n", page);
            Assert.Contains($"\n| {rule.Severity} | {rule.Category} | {(rule.HasFix ? "yes" : "no")} |\n", page);
            Assert.Contains("\n## How to silence it\n", page);
            Assert.Contains($"dotnet_diagnostic.{rule.Id}.severity", page);
        }
    }

    [Fact]
    public void The_index_lists_every_rule()
    {
        var rows = IndexRow().Matches(File.ReadAllText(Repository.Path("docs", "rules", "README.md"))).Select(static m => m.Value);
        Assert.Equal(RuleTable.All.Select(static r => $"| [{r.Id}]({r.Id}.md) | {r.Name} | {r.Title} | {r.Severity} | {(r.HasFix ? "yes" : "")} |"), rows);
    }

    [Fact]
    public void The_release_notes_list_every_rule()
    {
        var text = File.ReadAllText(Repository.Path("src", "IamAnalyzers", "AnalyzerReleases.Shipped.md"))
            + File.ReadAllText(Repository.Path("src", "IamAnalyzers", "AnalyzerReleases.Unshipped.md"));
        var rows = ReleaseRow().Matches(text).Select(static m => m.Value).Order(StringComparer.Ordinal);
        Assert.Equal(RuleTable.All.Select(static r => $"{r.Id} | {r.Category} | {r.Severity} | {r.Name}, [documentation]({r.HelpLink})"), rows);
    }

    [GeneratedRegex("""^\| \[IAM.*\|$""", RegexOptions.Multiline)]
    private static partial Regex IndexRow();

    [GeneratedRegex("""^IAM\d{4} \|.*$""", RegexOptions.Multiline)]
    private static partial Regex ReleaseRow();
}
