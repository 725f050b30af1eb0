using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Rules.Identities;
using IamAnalyzers.Rules.Templates.Reading;

namespace IamAnalyzers.Rules.Templates;

/// <summary>
/// IAM4014 in templates: an ARN put together from <c>:role/</c> and the name of a role of the template that has a path. <c>Ref</c>
/// gives the name alone.
/// </summary>
internal static class PathReferences
{
    private static readonly (string Kind, string Type)[] Kinds = [("role", "AWS::IAM::Role"), ("user", "AWS::IAM::User")];

    public static IEnumerable<Finding> Check(Template template) => template.Resources
        .SelectMany(static r => r.Properties is { } properties ? CallsIn(properties) : [])
        .Select(call => Check(template, call))
        .Where(static f => f is not null)!;

    /// <summary>The calls of <c>Fn::Sub</c> and <c>Fn::Join</c> anywhere in a value.</summary>
    private static IEnumerable<JsonProperty> CallsIn(JsonNode node)
    {
        if (Intrinsics.CallOf(node) is { Name.Value: Intrinsics.Sub or Intrinsics.Join } call)
        {
            return [call];
        }

        return node switch
        {
            JsonObject value => value.Properties.SelectMany(static p => CallsIn(p.Value)),
            JsonArray array => array.Items.SelectMany(CallsIn),
            _ => [],
        };
    }

    private static Finding? Check(Template template, JsonProperty call) => call.Value switch
    {
        JsonString text when call.Name.Value == Intrinsics.Sub => CheckText(template, text),
        JsonArray { Items: { Length: 2 } items } when call.Name.Value == Intrinsics.Join
            && items[0] is JsonString { Value: "" }
            && items[1] is JsonArray { Items: { Length: > 1 } parts } => CheckParts(template, parts),
        _ => null,
    };

    /// <summary><c>arn:…:role/${Name}</c>; behind a name that goes on it is another one.</summary>
    private static Finding? CheckText(Template template, JsonString text)
    {
        var open = text.Value.LastIndexOf("${", StringComparison.Ordinal);
        return open > 0 && text.Value.IndexOf('}', open) == text.Value.Length - 1
            ? Check(template, text.Value.Substring(0, open), text.Value.Substring(open + 2, text.Value.Length - open - 3), text.SpanOf(open, text.Value.Length - open))
            : null;
    }

    private static Finding? CheckParts(Template template, ImmutableArray<JsonNode> parts)
    {
        var last = parts[parts.Length - 1];
        return Intrinsics.CallOf(last) is { Name.Value: Intrinsics.Ref } && parts[parts.Length - 2] is JsonString before
            ? Check(template, before.Value, Intrinsics.TargetOf(last), last.Span)
            : null;
    }

    private static Finding? Check(Template template, string before, string? logicalId, SourceSpan span)
    {
        foreach (var (kind, type) in Kinds)
        {
            if (before.EndsWith(":" + kind + "/", StringComparison.Ordinal)
                && template.Find(logicalId) is { } target
                && target.Type == type
                && target["Path"]?.Value is JsonString { Value: not ("" or "/") } path)
            {
                return new Finding(
                    RefWithPathRule.Rule,
                    span,
                    ImmutableArray.Create($":{kind}/{{{logicalId}}}", kind, $"{{ \"Fn::GetAtt\": [\"{logicalId}\", \"Arn\"] }}, or {kind}{path.Value} in front of the name"));
            }
        }

        return null;
    }
}
