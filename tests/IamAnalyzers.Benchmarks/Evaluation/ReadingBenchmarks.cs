using System.Text.Json;
using BenchmarkDotNet.Attributes;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Benchmarks.Evaluation;

/// <summary>Reading every policy that AWS publishes.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private string[] _documents = [];

    [GlobalSetup]
    public void Setup()
    {
        _documents = PublishedPolicies.Read();
    }

    [Benchmark(Baseline = true, Description = "System.Text.Json: JsonDocument alone")]
    public int JsonAlone()
    {
        var count = 0;
        foreach (var document in _documents)
        {
            using var json = JsonDocument.Parse(document);
            count += json.RootElement.GetProperty("Statement").ValueKind == JsonValueKind.Array ? 1 : 0;
        }

        return count;
    }

    [Benchmark(Description = "PolicySyntax.Parse: tree with positions, checks of the grammar, as the rules read it")]
    public int Syntax()
    {
        var count = 0;
        foreach (var document in _documents)
        {
            count += PolicySyntax.Parse(document).Statements.Length;
        }

        return count;
    }

    [Benchmark(Description = "PolicyDocument.Parse: tree with positions, checks, model")]
    public int Policies()
    {
        var count = 0;
        foreach (var document in _documents)
        {
            count += PolicyDocument.Parse(document).Statements.Length;
        }

        return count;
    }
}
