using BenchmarkDotNet.Attributes;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules;

namespace IamAnalyzers.Benchmarks.Checking;

/// <summary>All rules over a policy whose patterns are made of stars: patterns are held against the catalogue and against each other.</summary>
public class StarBenchmarks
{
    private string _text = string.Empty;

    [Params(10, 100, 1_000)]
    public int Stars { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var pattern = string.Concat(Enumerable.Repeat("*e", Stars));
        _text = $$$"""
            {"Version":"2012-10-17","Statement":[
              {"Effect":"Allow","Action":["s3:{{{pattern}}}*","s3:*{{{pattern}}}","ec2:{{{pattern}}}?"],"Resource":["arn:aws:s3:::{{{pattern}}}*","arn:aws:s3:::*{{{pattern}}}x"],
               "Condition":{"StringLike":{"aws:PrincipalTag/team":["{{{pattern}}}*","{{{pattern}}}z"] } } },
              {"Effect":"Deny","Action":"s3:{{{pattern}}}*","Resource":"arn:aws:s3:::{{{pattern}}}*"}]}
            """;
    }

    [Benchmark]
    public int Check() => PolicyChecker.Check(PolicySyntax.Parse(_text), PolicyKind.Identity, CheckSettings.Default, CancellationToken.None).Length;
}
