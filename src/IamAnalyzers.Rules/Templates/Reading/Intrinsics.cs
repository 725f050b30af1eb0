using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Rules.Templates.Reading;

/// <summary>
/// The functions of CloudFormation's template language: an object with one property, <c>Ref</c> or <c>Fn::…</c>.
/// </summary>
/// <remarks>AWS: "Intrinsic function reference" of the AWS CloudFormation template reference.</remarks>
internal static class Intrinsics
{
    public const string Ref = "Ref";
    public const string If = "Fn::If";
    public const string Sub = "Fn::Sub";
    public const string Join = "Fn::Join";
    public const string GetAtt = "Fn::GetAtt";
    public const string ForEach = "Fn::ForEach::";

    private const string Prefix = "Fn::";
    private const string NoValue = "AWS::NoValue";

    /// <summary>The call that a value is; null where it is an ordinary value.</summary>
    public static JsonProperty? CallOf(JsonNode? node) =>
        node is JsonObject { Properties: { Length: 1 } properties } && IsName(properties[0].Name.Value) ? properties[0] : null;

    /// <summary>Whether a property's name is a function's, which makes its object something that only the deployment knows.</summary>
    public static bool IsName(string name) => name == Ref || name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether a value stands for its own absence.</summary>
    public static bool IsNoValue(JsonNode? node) => CallOf(node) is { Name.Value: Ref, Value: JsonString { Value: NoValue } };

    /// <summary>The two values of <c>Fn::If</c>; none where it is another value or no well-formed call.</summary>
    public static ImmutableArray<JsonNode> BranchesOf(JsonNode? node) =>
        CallOf(node) is { Name.Value: If, Value: JsonArray { Items: { Length: 3 } items } } ? items.RemoveAt(0) : ImmutableArray<JsonNode>.Empty;

    /// <summary>The values that a node may have: itself, or those of its conditions' branches; nothing for the absent value.</summary>
    public static IEnumerable<JsonNode> AlternativesOf(JsonNode? node)
    {
        var branches = BranchesOf(node);
        return node is null || IsNoValue(node) ? [] : branches.IsEmpty ? [node] : branches.SelectMany(AlternativesOf);
    }

    /// <summary>The resource of the same template that <c>Ref</c> or <c>Fn::GetAtt</c> names; null where it is another value.</summary>
    public static string? TargetOf(JsonNode? node)
    {
        var call = CallOf(node);
        return call?.Name.Value switch
        {
            Ref => (call.Value as JsonString)?.Value,
            GetAtt when call.Value is JsonArray { Items: { Length: > 0 } items } => (items[0] as JsonString)?.Value,
            GetAtt when call.Value is JsonString text => text.Value.Split('.')[0],
            _ => null,
        };
    }
}
