using BenchmarkDotNet.Attributes;
using IamAnalyzers.Policies.Compiled;

namespace IamAnalyzers.Benchmarks.Evaluation;

/// <summary>How the time of a wildcard match grows with the number of stars and the length of the text: not with their product.</summary>
public class WildcardBenchmarks
{
    private string _pattern = string.Empty;
    private string _text = string.Empty;

    [Params(1, 100, 10_000)]
    public int Stars { get; set; }

    [Params(10_000, 100_000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        // Each star has to skip its share of the text before its letter comes.
        _pattern = string.Concat(Enumerable.Repeat("*a", Stars)) + "*b";
        _text = string.Concat(Enumerable.Repeat(new string('c', (Length / Stars) - 1) + "a", Stars));
    }

    /// <summary>The worst case of matchers that backtrack: everything matches but the end.</summary>
    [Benchmark]
    public bool NoMatch() => ConditionOperators.StringLike(_pattern, _text);
}
