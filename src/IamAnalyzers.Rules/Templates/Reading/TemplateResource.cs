using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Rules.Templates.Reading;

/// <summary>A resource of a template.</summary>
/// <param name="Name">The logical id.</param>
/// <param name="Type">Its type, such as <c>AWS::IAM::Role</c>.</param>
/// <param name="Node">The object.</param>
internal sealed record TemplateResource(JsonString Name, string Type, JsonObject Node)
{
    public string LogicalId => Name.Value;

    /// <summary>The object of its properties; null where it has none, or where it is computed as a whole.</summary>
    public JsonObject? Properties { get; } = Node.Find("Properties")?.Value as JsonObject;

    /// <summary>A property; null where it is not there.</summary>
    public JsonProperty? this[string name] => Properties?.Find(name);

    /// <summary>How a message names it: by the name that it gets, else by its logical id.</summary>
    public string DisplayName(string nameProperty) => this[nameProperty]?.Value is JsonString { Value: { Length: > 0 } name } ? name : LogicalId;

    /// <summary>The values of a list, whatever its conditions say; a single value is a list of one.</summary>
    public IEnumerable<JsonNode> ItemsOf(string property) => ItemsOf(this[property]?.Value);

    /// <summary>The values of a list, whatever its conditions say; a single value is a list of one.</summary>
    public static IEnumerable<JsonNode> ItemsOf(JsonNode? list) =>
        Intrinsics.AlternativesOf(list).SelectMany(static l => l is JsonArray array ? array.Items.SelectMany(Intrinsics.AlternativesOf) : [l]);
}
