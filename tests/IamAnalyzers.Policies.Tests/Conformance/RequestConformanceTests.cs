using System.Text.Json;

namespace IamAnalyzers.Policies.Tests.Conformance;

/// <summary>Whole requests: requests.json (written by hand), decisions.json (tables), faults.json (what others get wrong).</summary>
public class RequestConformanceTests
{
    private static readonly Dictionary<string, IReadOnlyList<JsonElement>> Files =
        new[] { "requests.json", "decisions.json", "faults.json" }.ToDictionary(static f => f, CaseFile.Read);

    public static TheoryData<string, int> Cases => CaseFile.Cases("requests.json", "decisions.json", "faults.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Decides(string file, int index)
    {
        var element = Files[file][index];
        var request = RequestCase.Request(element);
        var policies = RequestCase.Policies(element);

        var result = PolicyEvaluator.Evaluate(request, policies);

        var expected = Enum.Parse<Decision>(element.Text("expected")!);
        var explanation = result.Explain();
        Assert.True(expected == result.Decision, $"{element}\nexpected {expected}, got {result.Decision}\n{explanation}");
        Assert.Equal(expected, PolicyEvaluator.Decide(request, policies));
        Assert.Equal(expected == Decision.Allowed, result.IsAllowed);
        Assert.Equal(result.Decision == Decision.ExplicitlyDenied, result.MatchedStatements.Any(static s => s.Effect == Effect.Deny && s.Statement.Effect == Effect.Deny) && !IsCallerIdentity(request));
        CheckDetails(element, result);
    }

    private static bool IsCallerIdentity(AuthorizationRequest request) =>
        string.Equals(request.Action, "sts:GetCallerIdentity", StringComparison.OrdinalIgnoreCase);

    private static void CheckDetails(JsonElement element, AuthorizationResult result)
    {
        if (element.TryGetProperty("blockedBy", out var blockedBy))
        {
            Assert.Equal(blockedBy.EnumerateArray().Select(static k => k.GetString()), result.BlockedBy.Select(static k => k.ToString()));
        }

        if (element.Text("decidedBy") is { } decidedBy)
        {
            Assert.Equal(decidedBy, result.DecidedBy.ToString());
        }

        if (element.Text("outcome") is { } outcome)
        {
            Assert.Equal(outcome, result.Outcome.ToString());
        }

        if (element.TryGetProperty("dependsOn", out var dependsOn))
        {
            Assert.Equal(dependsOn.EnumerateArray().Select(static k => k.GetString()), result.DependsOn.SelectMany(static d => d.Keys));
        }
    }
}
