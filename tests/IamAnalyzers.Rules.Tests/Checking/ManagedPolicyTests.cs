using System.IO.Compression;
using System.Text.Json;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Tests;

/// <summary>The policies that AWS itself publishes: valid without exception, so that every Error about them is ours.</summary>
public sealed class ManagedPolicyTests(ITestOutputHelper output)
{
    private static readonly string File = Repository.Path("..", "shared", "data", "managed-policies.json.gz");

    private static readonly CheckSettings Settings = CheckSettings.Default with { IsAwsManaged = true };

    [Fact]
    public void No_published_policy_has_an_error_and_what_is_unknown_is_really_unknown()
    {
        var known = KnownActions();
        var byRule = new SortedDictionary<string, (int Findings, int Documents)>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var (name, text) in Load())
        {
            var findings = PolicyChecker.Check(PolicySyntax.Parse(text), PolicyKind.Identity, Settings, CancellationToken.None);
            foreach (var group in findings.GroupBy(static f => f.Rule.Id))
            {
                var (count, documents) = byRule.GetValueOrDefault(group.Key);
                byRule[group.Key] = (count + group.Count(), documents + 1);
            }

            foreach (var finding in findings)
            {
                var value = Value(text, finding.Span);
                if (finding.Rule.Severity == RuleSeverity.Error
                    || (finding.Rule.Id is RuleIds.UnknownAction or RuleIds.ApiNameIsNotPermission or RuleIds.RetiredService && known.Actions.Contains(value.ToLowerInvariant()))
                    || (finding.Rule.Id is RuleIds.UnknownService && known.Services.Contains(value.Split(':')[0].ToLowerInvariant())))
                {
                    faults.Add($"{name}: {finding.Rule.Id} {finding.Message}");
                }

                if (Environment.GetEnvironmentVariable("LIST_FINDINGS") == "1" || finding.Rule.Id is RuleIds.UnknownAction or RuleIds.UnknownService or RuleIds.ActionPatternMatchesNothing or RuleIds.ApiNameIsNotPermission or RuleIds.RetiredService)
                {
                    output.WriteLine($"{name}: {finding.Rule.Id} {finding.Message}");
                }
            }
        }

        foreach (var (rule, (count, documents)) in byRule)
        {
            output.WriteLine($"| {rule} | {RuleTable.Find(rule)!.Name} | {RuleTable.Find(rule)!.Severity} | {count} | {documents} |");
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    /// <summary>The policies by name; the test is skipped where the file is not there.</summary>
    internal static IEnumerable<(string Name, string Text)> Load()
    {
        Assert.SkipUnless(System.IO.File.Exists(File), "The set of AWS managed policies is not beside the repository.");
        using var stream = new GZipStream(System.IO.File.OpenRead(File), CompressionMode.Decompress);
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateObject().Select(static p => (p.Name, p.Value.GetRawText()))];
    }

    /// <summary>The whole string around a span.</summary>
    private static string Value(string text, SourceSpan span)
    {
        var start = text.LastIndexOf('"', Math.Max(0, span.Start - 1)) + 1;
        var end = text.IndexOf('"', span.Start);
        return end < start ? string.Empty : text[start..end];
    }

    private static (HashSet<string> Services, HashSet<string> Actions) KnownActions()
    {
        var services = new HashSet<string>();
        var actions = new HashSet<string>();
        foreach (var service in AwsCatalog.Default.Services)
        {
            services.Add(service.Prefix.ToLowerInvariant());
            foreach (var action in service.Actions)
            {
                actions.Add(action.FullName.ToLowerInvariant());
            }
        }

        return (services, actions);
    }
}
