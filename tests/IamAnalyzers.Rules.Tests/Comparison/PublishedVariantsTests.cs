using System.Diagnostics;
using System.Text.Json.Nodes;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Comparison;

namespace IamAnalyzers.Rules.Tests.Comparison;

/// <summary>The policies that AWS publishes against variants of themselves: what widens is found, what says the same is not.</summary>
public sealed class PublishedVariantsTests(ITestOutputHelper output)
{
    [Fact]
    public void Reordering_splitting_and_case_give_no_access() => Run(static statements =>
    {
        var others = new JsonArray();
        foreach (var statement in statements.Reverse().Select(static s => (JsonObject)s!))
        {
            var name = statement["NotAction"] is null ? "Action" : "NotAction";
            var actions = Values(statement[name]).Reverse().Select(static a => a.ToUpperInvariant()).ToList();
            foreach (var part in name == "Action" ? actions.Chunk((actions.Count / 2) + 1) : [[.. actions]])
            {
                var copy = (JsonObject)statement.DeepClone();
                copy[name] = new JsonArray([.. part.Select(static a => JsonValue.Create(a))]);
                copy.Remove("Sid");
                others.Add(copy);
            }
        }

        return others;
    }, isNew: false);

    // A Deny with NotAction takes back every action that it does not list.
    [Fact]
    public void An_action_more_is_found() => Run(static statements =>
    {
        var first = FirstAllow(statements, static s => s["Action"] is not null);
        if (first is not null)
        {
            first["Action"] = new JsonArray([.. Values(first["Action"]).Append("zz:NewAction").Select(static a => JsonValue.Create(a))]);
        }

        return first is null ? null : statements;
    },
        isNew: true,
        "AmazonDataZoneEnvironmentRolePermissionsBoundary",
        "AmazonDataZoneProjectDeploymentPermissionsBoundary",
        "AmazonDataZoneProjectRolePermissionsBoundary",
        "AmazonDataZoneSageMakerEnvironmentRolePermissionsBoundary",
        "AmazonSecurityLakePermissionsBoundary",
        "SageMakerStudioProjectUserRolePermissionsBoundary");

    [Fact]
    public void A_wider_resource_is_found() => Run(static statements =>
    {
        var first = FirstAllow(statements, static s => s["Action"] is not null && s["Resource"] is not null && !Values(s["Resource"]).Contains("*"));
        if (first is not null)
        {
            first["Resource"] = "*";
        }

        return first is null ? null : statements;
    },
        isNew: true,
        "AmazonDataZoneSageMakerEnvironmentRolePermissionsBoundary");

    // Their Deny says the same as the condition, or another statement allows the action without it.
    [Fact]
    public void A_condition_less_is_found() => Run(static statements =>
    {
        var first = FirstAllow(statements, static s => s["Condition"] is not null);
        first?.Remove("Condition");
        return first is null ? null : statements;
    },
        isNew: true,
        "AWSCertificateManagerPrivateCAPrivilegedUser",
        "AWSCertificateManagerPrivateCAUser",
        "AWSManagedSettingsAdminAccess",
        "AWSPrivateCAPrivilegedUser",
        "AWSPrivateCAUser",
        "NetworkSecurityDirectorServiceLinkedRolePolicy");

    /// <summary>Compares each document with its variant; where a variant should be new, counting the few that hold it otherwise.</summary>
    private void Run(Func<JsonArray, JsonArray?> change, bool isNew, params string[] sameAnyway)
    {
        var pairs = new List<(string Name, PolicyDocument Variant, PolicyDocument Policy)>();
        foreach (var (name, text) in ManagedPolicyTests.Load())
        {
            var policy = JsonNode.Parse(text)!.AsObject();
            var statements = policy["Statement"] is JsonArray list ? (JsonArray)list.DeepClone() : new JsonArray(policy["Statement"]!.DeepClone());
            if (change(statements) is { } variant)
            {
                policy["Statement"] = variant;
                pairs.Add((name, PolicyDocument.Parse(policy.ToJsonString()), PolicyDocument.Parse(text)));
            }
        }

        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var wrong = pairs.Where(p => AccessComparison.Find(p.Variant, p.Policy, AwsCatalog.Default).Any() != isNew).Select(static p => p.Name).ToHashSet();
        var used = Math.Max(1, (long)(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
        output.WriteLine($"{pairs.Count} comparisons in {watch.ElapsedMilliseconds} ms, {used} ms of the processor: {pairs.Count * 1000L / used} a second; not told: {wrong.Count}");
        wrong.ExceptWith(isNew ? sameAnyway : []);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(pairs.Count > 100);
    }

    private static JsonObject? FirstAllow(JsonArray statements, Func<JsonObject, bool> predicate) =>
        statements.Select(static s => (JsonObject)s!).FirstOrDefault(s => (string?)s["Effect"] == "Allow" && predicate(s));

    private static IEnumerable<string> Values(JsonNode? node) => node is JsonArray list ? list.Select(static v => (string)v!) : [(string)node!];
}
