using System.IO.Compression;
using System.Text.Json;

namespace IamAnalyzers.Policies.Tests.Data;

/// <summary>Every policy that AWS publishes, where the data set lies beside the repository; else the test is skipped.</summary>
public class ManagedPolicyTests
{
    private static readonly Lazy<IReadOnlyList<(string Name, string Json)>?> Policies = new(Read);

    [Fact]
    public void All_are_read_written_and_evaluated()
    {
        Assert.SkipWhen(Policies.Value is null, "../shared/data/managed-policies.json.gz is not there");
        Assert.True(Policies.Value.Count > 1_000);
        foreach (var (name, json) in Policies.Value)
        {
            Assert.True(PolicyDocument.TryParse(json, out var policy, out var errors), $"{name}: {errors.FirstOrDefault()}");
            Assert.Equal(policy, PolicyDocument.Parse(policy.ToJson()));
            Evaluate(policy, name);
        }
    }

    private static void Evaluate(PolicyDocument policy, string name)
    {
        var set = new PolicySet { IdentityPolicies = [policy.WithName(name)] };
        foreach (var statement in policy.Statements)
        {
            var first = statement.Actions[0];
            var action = first.IsAny ? "s3:GetObject" : first.Text.Replace("*", "Anything", StringComparison.Ordinal);
            var request = new AuthorizationRequest
            {
                Principal = "arn:aws:sts::111122223333:assumed-role/R/S",
                Action = action,
                Resource = statement.Resources[0].Text,
                Context = new RequestContext().TreatOtherKeysAsUnknown(),
            };
            var result = PolicyEvaluator.Evaluate(request, set);
            Assert.NotEmpty(result.Explain());

            // Without conditions and variables a statement matches what it names.
            if (statement is { Effect: Effect.Allow, IsNotAction: false, IsNotResource: false, Conditions.IsEmpty: true }
                && statement.Actions[0] is { IsAny: false } && !statement.Resources[0].HasVariables)
            {
                var known = new AuthorizationRequest { Principal = request.Principal, Action = action, Resource = request.Resource };
                Assert.NotEqual(Decision.ImplicitlyDenied, PolicyEvaluator.EvaluateDocument(policy, known).Decision);
            }
        }
    }

    private static List<(string Name, string Json)>? Read()
    {
        var path = Find();
        if (path is null)
        {
            return null;
        }

        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        var policies = new List<(string, string)>();
        foreach (var entry in root.EnumerateObject())
        {
            policies.Add((entry.Name, entry.Value.GetRawText()));
        }

        return policies;
    }

    private static string? Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "IamAnalyzers.sln")))
            {
                var path = Path.Combine(directory.FullName, "..", "shared", "data", "managed-policies.json.gz");
                return File.Exists(path) ? path : null;
            }
        }

        return null;
    }
}
