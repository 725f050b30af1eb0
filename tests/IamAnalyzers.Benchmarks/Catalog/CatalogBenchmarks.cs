using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Benchmarks.Catalog;

/// <summary>The first look-up in a process that has never opened the catalogue: a new process for each measurement.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.ColdStart, launchCount: 10, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class ColdCatalogBenchmarks
{
    [Benchmark(Description = "first look-up of an action, cold process")]
    public bool FirstLookup() => AwsCatalog.Default.TryGetAction("s3:GetObject", out _);
}

/// <summary>Look-ups once the catalogue is open.</summary>
[MemoryDiagnoser]
public class CatalogBenchmarks
{
    [Benchmark(Baseline = true, Description = "an action")]
    public bool Action() => AwsCatalog.Default.TryGetAction("dynamodb:BatchGetItem", out _);

    [Benchmark(Description = "an action that does not exist")]
    public bool NoAction() => AwsCatalog.Default.TryGetAction("dynamodb:BatchGetItms", out _);

    [Benchmark(Description = "a condition key with a variable part")]
    public bool ConditionKey() => AwsCatalog.Default.TryGetConditionKey("aws:PrincipalTag/team", out _);
}
