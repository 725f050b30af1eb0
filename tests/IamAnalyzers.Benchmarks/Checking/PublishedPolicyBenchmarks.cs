using BenchmarkDotNet.Attributes;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules;

namespace IamAnalyzers.Benchmarks.Checking;

/// <summary>Every rule over every policy that AWS publishes, text in, findings out, on one core.</summary>
[MemoryDiagnoser]
public class PublishedPolicyBenchmarks
{
    private static readonly CheckSettings Settings = CheckSettings.Default with { IsAwsManaged = true };

    private string[] _documents = [];

    [GlobalSetup]
    public void Setup() => _documents = PublishedPolicies.Read();

    [Benchmark]
    public int AllRules()
    {
        var count = 0;
        foreach (var document in _documents)
        {
            count += PolicyChecker.Check(PolicySyntax.Parse(document), PolicyKind.Identity, Settings, CancellationToken.None).Length;
        }

        return count;
    }
}
