using System.Collections.Immutable;
using IamAnalyzers.Analyzers.Credentials;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.Credentials;

/// <summary>Recall, precision and spans over every kind, and no output that holds a secret.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private const int Instances = 3;

    [Fact]
    public async Task Recall_precision_and_spans_hold()
    {
        var (expected, found, unexpected, positives, covered, kinds) = (0, 0, 0, 0, 0, new HashSet<string>());
        var faults = new List<string>();
        for (var instance = 0; instance < Instances; instance++)
        {
            var samples = Samples(instance);
            var diagnostics = await Diagnose(samples, instance);
            foreach (var sample in samples)
            {
                kinds.Add(sample.Kind);
                var own = diagnostics.TryGetValue(sample.File(instance), out var list) ? list : [];
                var missing = sample.Rules.Except(own.Ids()).ToArray();
                var extra = own.Where(d => !sample.Rules.Contains(d.Id)).ToArray();
                var twice = own.GroupBy(d => d.Id).Sum(g => g.Count() - 1);
                expected += sample.Rules.Length;
                found += sample.Rules.Length - missing.Length;
                unexpected += extra.Length + twice;
                if (sample.Rules.Length > 0)
                {
                    positives++;
                    covered += IsCovered(sample, own) ? 1 : 0;
                }

                if (missing.Length > 0 || extra.Length + twice > 0 || (sample.Rules.Length > 0 && !IsCovered(sample, own)))
                {
                    faults.Add($"{sample.File(instance)}: missing {string.Join(' ', missing)}; extra {string.Join(' ', extra.Ids())}; twice {twice}; covered {IsCovered(sample, own)}\n{sample.Text}");
                }
            }
        }

        var recall = (double)found / expected;
        var precision = (double)found / (found + unexpected);
        var spans = (double)covered / positives;
        output.WriteLine($"{kinds.Count} kinds, {Instances} instances: recall {recall:P2} of {expected}, precision {precision:P2}, spans {spans:P2} of {positives}");
        foreach (var fault in faults)
        {
            output.WriteLine(fault);
        }

        Assert.True(kinds.Count >= 150, $"{kinds.Count} kinds");
        Assert.True(recall >= 0.99 && precision >= 0.99 && spans >= 0.95, $"recall {recall:P2}, precision {precision:P2}, spans {spans:P2}\n{string.Join("\n", faults)}");
    }

    [Fact]
    public async Task No_output_holds_a_secret()
    {
        var samples = Samples(7);
        var diagnostics = await Diagnose(samples, 7);
        var secrets = samples.SelectMany(s => s.Covered).Where(s => s.Length >= 16).Select(s => s.Trim()).ToHashSet();
        foreach (var diagnostic in diagnostics.Values.SelectMany(d => d))
        {
            var text = string.Join(
                "\n",
                [diagnostic.GetMessage(), diagnostic.ToString(), diagnostic.Descriptor.Title.ToString(), .. diagnostic.Properties.Select(p => p.Key + "=" + p.Value), .. diagnostic.AdditionalLocations.Select(l => l.ToString())]);
            foreach (var secret in secrets)
            {
                for (var i = 4; i + 9 <= secret.Length; i++)
                {
                    Assert.False(text.Contains(secret.Substring(i, 5), StringComparison.Ordinal) && !IsOrdinary(secret.Substring(i, 5)), $"{diagnostic.Id}: {text}");
                }
            }
        }
    }

    /// <summary>Letters that messages and paths hold anyway.</summary>
    private static bool IsOrdinary(string part) => !part.Any(char.IsDigit) || part.All(char.IsLower);

    private static CorpusSample[] Samples(int instance)
    {
        var keys = new CorpusKeys(101 + instance);
        return [.. CSharpCorpus.All(keys), .. ConfigCorpus.All(keys), .. NegativeCorpus.All(keys)];
    }

    private static async Task<Dictionary<string, ImmutableArray<Diagnostic>>> Diagnose(CorpusSample[] samples, int instance)
    {
        var project = new TestProject()
            .Reference(typeof(Amazon.S3.AmazonS3Client), typeof(Amazon.Runtime.BasicAWSCredentials))
            .Source(CSharpCorpus.Stubs, "Stubs.cs")
            .Config("is_global = true\ndotnet_diagnostic.IAM5011.severity = warning", "a.globalconfig");
        foreach (var sample in samples)
        {
            project = sample.Path is null ? project.Source(sample.Text, sample.File(instance)) : project.File(sample.File(instance), sample.Text, ("IamDocument", "Scan"));
        }

        var diagnostics = await project.DiagnoseAsync(new CodeCredentialAnalyzer(), new ConfigFileAnalyzer());
        return diagnostics
            .GroupBy(d => d.Location.GetLineSpan().Path[(TestProject.Root.Length + 1)..])
            .ToDictionary(g => g.Key, g => g.ToImmutableArray());
    }

    /// <summary>Whether every piece of the secret lies in a reported span.</summary>
    private static bool IsCovered(CorpusSample sample, ImmutableArray<Diagnostic> diagnostics)
    {
        var spans = diagnostics.SelectMany(d => d.AdditionalLocations.Prepend(d.Location)).Select(l => l.SourceSpan).ToArray();
        return sample.Covered.All(piece =>
        {
            var start = sample.Text.IndexOf(piece, StringComparison.Ordinal);
            return start >= 0 && spans.Any(s => s.Start <= start && start + piece.Length <= s.End);
        });
    }
}
