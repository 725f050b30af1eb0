using System.Net;
using BenchmarkDotNet.Attributes;
using IamAnalyzers.Benchmarks.Generated.TenPolicies;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Benchmarks.Generated;

/// <summary>
/// Ten policies of four statements compiled together, against the check that a careful person would write for the same policies,
/// and against the evaluator. One action stands in one of the forty statements, as is usual; another in ten of them, of which the
/// last grants.
/// </summary>
[MemoryDiagnoser]
public class PolicySetBenchmarks
{
    private const string Arn = "arn:aws:s3:::documents/red/2026/report.csv";
    private const string Key = "red/2026/report.csv";

    private static readonly IPNetwork Office = IPNetwork.Parse("203.0.113.0/24");

    private readonly IPAddress _address = IPAddress.Parse("203.0.113.9");
    private readonly Ten.Context _context;
    private readonly AuthorizationRequest _request;
    private readonly AuthorizationRequest _tagging;

    public PolicySetBenchmarks()
    {
        _context = new Ten.Context { SourceIp = _address, SecureTransport = true, PrincipalTagTeam = "red" };
        _request = Request("s3:GetObject");
        _tagging = Request("s3:GetObjectTagging");
    }

    [Benchmark(Baseline = true, Description = "by hand: an action of one statement")]
    public bool ByHand() => ByHandOne("documents", Key, "aws", _address, true, "red");

    [Benchmark(Description = "generated: an action of one statement")]
    public bool Generated() => Ten.CanGetObjectTagging(new("documents", Key), _context);

    [Benchmark(Description = "evaluator: an action of one statement")]
    public Decision Evaluated() => PolicyEvaluator.Decide(_tagging, Ten.Policies);

    [Benchmark(Description = "by hand: an action of ten statements")]
    public bool ByHandOfTen() => ByHandTen("documents", Key, "aws", _address, true, "red");

    [Benchmark(Description = "generated: an action of ten statements")]
    public bool GeneratedOfTen() => Ten.CanGetObject(new("documents", Key), _context);

    [Benchmark(Description = "generated: an action of ten statements, the decision")]
    public AccessDecision GeneratedDecisionOfTen() => Ten.GetObject(new("documents", Key), _context);

    [Benchmark(Description = "evaluator: an action of ten statements")]
    public Decision EvaluatedOfTen() => PolicyEvaluator.Decide(_request, Ten.Policies);

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static bool ByHandOne(string bucket, string key, string partition, IPAddress? address, bool? isSecure, string? team) =>
        bucket == "documents"
        && key.Length > 0
        && partition == "aws"
        && address is not null
        && Office.Contains(address)
        && isSecure == true
        && team == "red";

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static bool ByHandTen(string bucket, string key, string partition, IPAddress? address, bool? isSecure, string? team) =>
        (bucket is "other0" or "other1" or "other2" or "other3" or "other4" or "other5" or "other6" or "other7" or "other8" or "documents")
        && key.Length > 0
        && partition == "aws"
        && address is not null
        && Office.Contains(address)
        && isSecure == true
        && team == "red";

    private AuthorizationRequest Request(string action) => new()
    {
        Principal = "arn:aws:sts::111122223333:assumed-role/Reader/session",
        Action = action,
        Resource = Arn,
        Context = _context.ToRequestContext(),
    };
}
