using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Generation.Tests.Harness;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Tests.Differential;

/// <summary>Makes random sets of policies: files, and the class that names them.</summary>
internal sealed class RandomSet(Random random)
{
    private readonly RandomPolicy _policies = new(random);

    /// <summary>The files of a set, the code of its class, and what that names.</summary>
    public (string ClassName, IReadOnlyList<PolicyText> Files, string Code, IReadOnlyList<PolicySetMember> Members) Next(int index)
    {
        var files = new List<PolicyText>();
        var members = new List<PolicySetMember>();
        var arguments = new List<string> { $"Identity = {Array(PolicyKind.Identity, 3)}" };
        if (index % 2 == 1)
        {
            arguments.Add($"Resource = {One(PolicyKind.Resource)}");
        }

        Sometimes(2, () => arguments.Add($"Boundary = {One(PolicyKind.Boundary)}"));
        Sometimes(3, () => arguments.Add($"Session = {Array(PolicyKind.Session, 2)}"));
        Sometimes(2, () => arguments.Add($"ServiceControl = {Array(PolicyKind.ServiceControl, 2)}"));
        Sometimes(4, () => arguments.Add($"ResourceControl = {Array(PolicyKind.ResourceControl, 2)}"));
        Sometimes(5, () => arguments.Add($"Endpoint = {One(PolicyKind.Endpoint)}"));
        var levels = string.Empty;
        Sometimes(3, () => levels += $"[ServiceControlLevel({Types(PolicyKind.ServiceControl, 2, level: 1)})] ");
        Sometimes(5, () => levels += $"[ResourceControlLevel({Types(PolicyKind.ResourceControl, 2, level: 1)})] ");
        var name = $"Set{index}";
        return (name, files, $"{levels}[IamPolicySet({string.Join(", ", arguments)})] public static partial class {name} {{ }}", members);

        string Array(PolicyKind kind, int most) => $"new[] {{ {Types(kind, most, level: 0)} }}";

        string Types(PolicyKind kind, int most, int level) =>
            string.Join(", ", Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => One(kind, level)));

        string One(PolicyKind kind, int level = 0)
        {
            var type = $"S{index}P{files.Count}";
            var isResource = kind == PolicyKind.Resource;
            var json = isResource || files.Count == 0 || random.Next(3) == 0 ? _policies.Next(isResource) : Broad();
            files.Add(new PolicyText($"/src/Acme/policies/{type}.iam.json", json, ("Kind", (isResource ? kind : PolicyKind.Identity).ToString())));
            members.Add(new PolicySetMember(kind, level, new TypeReference(type, ImmutableArray.Create("Acme.Policies." + type))));
            return $"typeof({type})";
        }
    }

    /// <summary>A policy that lets most pass, so that what the others say shows.</summary>
    private string Broad()
    {
        var policy = JsonNode.Parse(_policies.Next())!.AsObject();
        var statements = policy["Statement"]!.AsArray();
        statements.Insert(random.Next(statements.Count + 1), new JsonObject
        {
            ["Effect"] = "Allow",
            ["Action"] = random.Next(3) == 0 ? new JsonArray("s3:*", "sqs:*", "dynamodb:*", "sts:*") : "*",
            ["Resource"] = "*",
        });
        return policy.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private void Sometimes(int oneOf, Action action)
    {
        if (random.Next(oneOf) == 0)
        {
            action();
        }
    }
}
