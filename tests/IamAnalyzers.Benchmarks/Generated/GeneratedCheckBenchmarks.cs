using System.Net;
using BenchmarkDotNet.Attributes;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Benchmarks.Generated;

/// <summary>A generated check against the one that a careful person would write for the same policy, and against the evaluator.</summary>
[MemoryDiagnoser]
public class GeneratedCheckBenchmarks
{
    private const string Arn = "arn:aws:s3:::documents/red/2026/report.csv";
    private const string Key = "red/2026/report.csv";

    private static readonly IPNetwork Office = IPNetwork.Parse("203.0.113.0/24");

    private readonly IPAddress _address = IPAddress.Parse("203.0.113.9");
    private readonly OneStatement.Context _one;
    private readonly TwentyStatements.Context _twenty;
    private readonly AuthorizationRequest _request;
    private readonly PolicySet _onePolicy = new() { IdentityPolicies = [OneStatement.Document] };
    private readonly PolicySet _twentyPolicy = new() { IdentityPolicies = [TwentyStatements.Document] };

    public GeneratedCheckBenchmarks()
    {
        _one = new OneStatement.Context { SourceIp = _address, SecureTransport = true, PrincipalTagTeam = "red" };
        _twenty = new TwentyStatements.Context { SourceIp = _address, SecureTransport = true, PrincipalTagTeam = "red" };
        _request = new AuthorizationRequest
        {
            Principal = "arn:aws:sts::111122223333:assumed-role/Reader/session",
            Action = "s3:GetObject",
            Resource = Arn,
            Context = _one.ToRequestContext(),
        };
    }

    [Benchmark(Baseline = true, Description = "by hand: one statement, three conditions")]
    public bool ByHand() => ByHand("documents", Key, "aws", _address, true, "red");

    [Benchmark(Description = "generated: one statement, three conditions")]
    public bool One() => OneStatement.CanGetObject(new("documents", Key), _one);

    [Benchmark(Description = "generated: the decision with its statement")]
    public AccessDecision OneDecision() => OneStatement.GetObject(new("documents", Key), _one);

    [Benchmark(Description = "generated: action and ARN as text")]
    public AccessDecision OneAsText() => OneStatement.Evaluate("s3:GetObject", Arn, _one);

    [Benchmark(Description = "evaluator: one statement, three conditions")]
    public Decision OneEvaluated() => PolicyEvaluator.Decide(_request, _onePolicy);

    [Benchmark(Description = "generated: 20 statements, three conditions each")]
    public bool Twenty() => TwentyStatements.CanGetObject(new("documents", Key), _twenty);

    [Benchmark(Description = "generated: 20 statements, action and ARN as text")]
    public AccessDecision TwentyAsText() => TwentyStatements.Evaluate("s3:GetObject", Arn, _twenty);

    [Benchmark(Description = "evaluator: 20 statements, three conditions each")]
    public Decision TwentyEvaluated() => PolicyEvaluator.Decide(_request, _twentyPolicy);

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static bool ByHand(string bucket, string key, string partition, IPAddress? address, bool? isSecure, string? team) =>
        bucket == "documents"
        && key.Length > 0
        && partition == "aws"
        && address is not null
        && Office.Contains(address)
        && isSecure == true
        && team == "red";
}
