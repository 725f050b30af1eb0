using BenchmarkDotNet.Attributes;
using IamAnalyzers.Policies.Compiled;

namespace IamAnalyzers.Benchmarks.Evaluation;

/// <summary>How the time of a wildcard match grows with the number of stars and the length of the text: not with their product.</summary>
public class WildcardBenchmarks
{
    private string _pattern = string.Empty;
    private string _text = string.Empty;

    [Params(10, 100, 1_000, 10_000)]
    public int Stars { get; set; }

    [Params(1_000, 10_000, 100_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _pattern = string.Concat(Enumerable.Repeat("*a", Stars)) + "*b";
        _text = new string('a', Length);
    }

    /// <summary>The worst case of matchers that backtrack: everything matches but the end.</summary>
    [Benchmark]
    public bool NoMatch() => ConditionOperators.StringLike(_pattern, _text);
}
