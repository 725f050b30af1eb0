using System.Collections.Immutable;
using System.Net;
using BenchmarkDotNet.Attributes;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Benchmarks.Evaluation;

/// <summary>Policies parsed once and evaluated many times, against the check that somebody would write by hand.</summary>
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private readonly AuthorizationRequest _request = new()
    {
        Principal = "arn:aws:sts::111122223333:assumed-role/Reader/session",
        Action = "s3:GetObject",
        Resource = "arn:aws:s3:::documents/red/2026/report.csv",
        Context = new RequestContext()
            .SourceIp("10.1.2.3")
            .SecureTransport(true)
            .PrincipalTag("team", "red")
            .CurrentTime(new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.Zero)),
    };

    private readonly IPAddress _address = IPAddress.Parse("10.1.2.3");
    private readonly PolicySet _one = Set(1, 1, conditions: 0);
    private readonly PolicySet _oneWithConditions = Set(1, 1, conditions: 3);
    private readonly PolicySet _twenty = Set(1, 20, conditions: 3);
    private readonly PolicySet _tenPolicies = Set(10, 4, conditions: 3);
    private readonly PolicySet _thousandPolicies = Set(1_000, 4, conditions: 3);

    [Benchmark(Baseline = true, Description = "by hand: one statement, three conditions")]
    public bool ByHand() =>
        _request.Action == "s3:GetObject"
        && _request.Resource.StartsWith("arn:aws:s3:::documents/", StringComparison.Ordinal)
        && _address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork
        && IPNetwork.Parse("10.0.0.0/8").Contains(_address)
        && _request.Context.GetValues("aws:SecureTransport") is ["true"]
        && _request.Context.GetValues("aws:PrincipalTag/team") is ["red"];

    [Benchmark(Description = "one statement")]
    public Decision One() => PolicyEvaluator.Decide(_request, _one);

    [Benchmark(Description = "one statement, three conditions")]
    public Decision OneWithConditions() => PolicyEvaluator.Decide(_request, _oneWithConditions);

    [Benchmark(Description = "20 statements, three conditions each")]
    public Decision Twenty() => PolicyEvaluator.Decide(_request, _twenty);

    [Benchmark(Description = "20 statements, three conditions each, with a result")]
    public AuthorizationResult TwentyWithResult() => PolicyEvaluator.Evaluate(_request, _twenty);

    [Benchmark(Description = "10 policies of four statements")]
    public Decision TenPolicies() => PolicyEvaluator.Decide(_request, _tenPolicies);

    [Benchmark(Description = "1,000 policies of four statements")]
    public Decision ThousandPolicies() => PolicyEvaluator.Decide(_request, _thousandPolicies);

    [Benchmark(Description = "20 statements, explained")]
    public string Explained() => PolicyEvaluator.Evaluate(_request, _twenty).Explain();

    /// <summary>Policies of which the last statement of the last one grants; the others are about other services and actions.</summary>
    private static PolicySet Set(int policies, int statements, int conditions) => new()
    {
        IdentityPolicies = Enumerable.Range(0, policies)
            .Select(p => PolicyDocument.Parse("{\"Version\":\"2012-10-17\",\"Statement\":["
                + string.Join(',', Enumerable.Range(0, statements).Select(s => Statement(p, s, p == policies - 1 && s == statements - 1, conditions)))
                + "]}"))
            .ToImmutableArray(),
    };

    private static string Statement(int policy, int index, bool grants, int conditions)
    {
        var (action, resource) = grants ? ("s3:GetObject", "arn:aws:s3:::documents/*")
            : (index % 3) switch
            {
                0 => ("dynamodb:Get*", $"arn:aws:dynamodb:*:*:table/t{policy}"),
                1 => ($"sqs:SendMessage{index}", "arn:aws:sqs:*:*:*"),
                _ => ("s3:PutObject", $"arn:aws:s3:::b{index}/*"),
            };
        var condition = conditions == 0 ? string.Empty
            : """
                ,"Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"},"Bool":{"aws:SecureTransport":"true"},"StringEquals":{"aws:PrincipalTag/team":"red"}}
                """;
        return $"{{\"Effect\":\"Allow\",\"Action\":\"{action}\",\"Resource\":\"{resource}\"{condition}}}";
    }
}
