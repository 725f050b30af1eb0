using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IamAnalyzers.Rules.Tests.Catalog.Applications;

/// <summary>Holds a JSON value against a JSON schema: the keywords that the schema of this repository has, and no others.</summary>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly string[] Annotations = ["$schema", "$id", "$defs", "title", "description"];

    public bool IsValid(JsonNode? value) => IsValid(root, value);

    private bool IsValid(JsonObject schema, JsonNode? value) => schema.All(keyword => IsValid(schema, keyword.Key, keyword.Value!, value));

    private bool IsValid(JsonObject schema, string keyword, JsonNode rule, JsonNode? value) => keyword switch
    {
        "type" => TypeOf(value) == rule.GetValue<string>(),
        "enum" => rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)),
        "$ref" => IsValid(root["$defs"]![rule.GetValue<string>().Split('/')[^1]]!.AsObject(), value),
        "pattern" => value is not JsonValue || TypeOf(value) != "string" || Regex.IsMatch(value.GetValue<string>(), rule.GetValue<string>(), RegexOptions.ECMAScript),
        "maxLength" => TypeOf(value) != "string" || value!.GetValue<string>().Length <= rule.GetValue<int>(),
        "required" => value is not JsonObject o || rule.AsArray().All(name => o.ContainsKey(name!.GetValue<string>())),
        "minProperties" => value is not JsonObject o || o.Count >= rule.GetValue<int>(),
        "properties" => value is not JsonObject o || rule.AsObject().All(p => !o.ContainsKey(p.Key) || IsValid(p.Value!.AsObject(), o[p.Key])),
        "propertyNames" => value is not JsonObject o || o.All(p => IsValid(rule.AsObject(), JsonValue.Create(p.Key))),
        "additionalProperties" => value is not JsonObject o || o
            .Where(p => schema["properties"]?.AsObject().ContainsKey(p.Key) != true)
            .All(p => rule is JsonObject of ? IsValid(of, p.Value) : rule.GetValue<bool>()),
        "items" => value is not JsonArray a || a.All(item => IsValid(rule.AsObject(), item)),
        "uniqueItems" => value is not JsonArray a || !a.Any(x => a.Count(y => JsonNode.DeepEquals(x, y)) > 1),
        _ => Annotations.Contains(keyword) ? true : throw new NotSupportedException(keyword),
    };

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => "string",
            System.Text.Json.JsonValueKind.Number => "number",
            _ => "boolean",
        },
    };
}
