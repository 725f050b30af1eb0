using System.Net;
using System.Net.Sockets;
using BenchmarkDotNet.Attributes;
using IamAnalyzers.Benchmarks.Policies;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Benchmarks.Compiled;

/// <summary>
/// Generated checks against the check that a careful person would write by hand for the same policy, and against the evaluator.
/// The last of the statements grants; every one before it that is about the action is tried first.
/// </summary>
[MemoryDiagnoser]
public class CompiledBenchmarks
{
    private static readonly IPNetwork Office = IPNetwork.Parse("203.0.113.0/24");

    private readonly AuthorizationRequest _request = new()
    {
        Principal = "arn:aws:sts::111122223333:assumed-role/Reader/session",
        Action = "s3:GetObject",
        Resource = "arn:aws:s3:::documents/red/2026/report.csv",
        Context = new RequestContext().SourceIp("203.0.113.7").SecureTransport(true).PrincipalTag("team", "red"),
    };

    private readonly PolicySet _one = new() { IdentityPolicies = [OneStatement.Document] };
    private readonly PolicySet _twenty = new() { IdentityPolicies = [TwentyStatements.Document] };
    private readonly S3Object _object = new("documents", "red/2026/report.csv");
    private readonly IPAddress _address = IPAddress.Parse("203.0.113.7");
    private readonly OneStatement.Context _oneContext = new() { SourceIp = IPAddress.Parse("203.0.113.7"), SecureTransport = true, PrincipalTagTeam = "red" };
    private readonly TwentyStatements.Context _twentyContext = new() { SourceIp = IPAddress.Parse("203.0.113.7"), SecureTransport = true, PrincipalTagTeam = "red" };

    [Benchmark(Baseline = true, Description = "one statement, by hand")]
    public bool OneByHand() => IsDocument(_object, "documents") && IsAllowedContext(_address, secure: true, "red");

    [Benchmark(Description = "one statement, generated")]
    public bool OneGenerated() => OneStatement.CanGetObject(_object, _oneContext);

    [Benchmark(Description = "one statement, generated, with its reason")]
    public AccessDecision OneGeneratedWithReason() => OneStatement.GetObject(_object, _oneContext);

    [Benchmark(Description = "one statement, evaluator")]
    public Decision OneEvaluated() => PolicyEvaluator.Decide(_request, _one);

    [Benchmark(Description = "20 statements, by hand")]
    public bool TwentyByHand() =>
        IsAllowedContext(_address, secure: true, "red")
        && (IsDocument(_object, "b2") || IsDocument(_object, "b5") || IsDocument(_object, "b8") || IsDocument(_object, "b11")
            || IsDocument(_object, "b14") || IsDocument(_object, "b17") || IsDocument(_object, "documents"));

    [Benchmark(Description = "20 statements, generated")]
    public bool TwentyGenerated() => TwentyStatements.CanGetObject(_object, _twentyContext);

    [Benchmark(Description = "20 statements, evaluator")]
    public Decision TwentyEvaluated() => PolicyEvaluator.Decide(_request, _twenty);

    private static bool IsDocument(in S3Object resource, string bucket) => resource.Partition == "aws" && resource.BucketName == bucket;

    private static bool IsAllowedContext(IPAddress address, bool secure, string team) =>
        address.AddressFamily == AddressFamily.InterNetwork && Office.Contains(address) && secure && team == "red";
}
