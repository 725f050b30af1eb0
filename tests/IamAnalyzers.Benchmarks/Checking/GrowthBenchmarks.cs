using BenchmarkDotNet.Attributes;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Templates;

namespace IamAnalyzers.Benchmarks.Checking;

/// <summary>How the time of all rules grows with the number of documents, of a document's statements, and of a template's resources.</summary>
public class GrowthBenchmarks
{
    private string[] _documents = [];
    private string _large = string.Empty;
    private string _template = string.Empty;

    [Params(1, 10, 100)]
    public int Factor { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _documents = [.. Enumerable.Range(0, 10 * Factor).Select(static d => Document(d, 5))];
        _large = Document(0, 10 * Factor);
        _template = "{\"Resources\":{"
            + string.Join(",", Enumerable.Range(0, 10 * Factor).Select(static r => $"\"R{r}\":{{\"Type\":\"AWS::IAM::ManagedPolicy\",\"Properties\":{{\"PolicyDocument\":{Document(r, 5)}}}}}"))
            + "}}";
    }

    [Benchmark(Description = "10, 100, 1,000 documents of 5 statements")]
    public int Documents() => _documents.Sum(Check);

    [Benchmark(Description = "one document of 10, 100, 1,000 statements")]
    public int Statements() => Check(_large);

    [Benchmark(Description = "a template of 10, 100, 1,000 policies")]
    public int Template() => TemplateChecker.Check(_template, CheckSettings.Default, CancellationToken.None).Length;

    private static int Check(string text) =>
        PolicyChecker.Check(PolicySyntax.Parse(text), PolicyKind.Identity, CheckSettings.Default, CancellationToken.None).Length;

    /// <summary>Statements as people write them, no two alike.</summary>
    private static string Document(int seed, int statements) =>
        "{\"Version\":\"2012-10-17\",\"Statement\":[" + string.Join(",", Enumerable.Range(0, statements).Select(s => Statement((seed * 31) + s))) + "]}";

    private static string Statement(int number) => (number % 4) switch
    {
        0 => $$$"""{"Sid":"S{{{number}}}","Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::docs-{{{number}}}/*"}""",
        1 => $$$"""{"Sid":"S{{{number}}}","Effect":"Allow","Action":"dynamodb:Query","Resource":"arn:aws:dynamodb:eu-west-1:111122223333:table/t{{{number}}}","Condition":{"StringEquals":{"aws:PrincipalTag/team":"t{{{number}}}"} } }""",
        2 => $$$"""{"Sid":"S{{{number}}}","Effect":"Deny","Action":"ec2:*Instances","Resource":"arn:aws:ec2:*:111122223333:instance/i-{{{number}}}"}""",
        _ => $$$"""{"Sid":"S{{{number}}}","Effect":"Allow","Action":["sqs:SendMessage","sqs:Receive*"],"Resource":["arn:aws:sqs:eu-west-1:111122223333:q{{{number}}}"]}""",
    };
}
