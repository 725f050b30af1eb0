using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Rules.Templates.Reading;

/// <summary>A CloudFormation or SAM template in JSON.</summary>
/// <remarks>AWS: "CloudFormation template sections".</remarks>
internal sealed class Template
{
    private readonly Lazy<Dictionary<string, TemplateResource>> _byId;

    private Template(JsonText json, ImmutableArray<TemplateResource> resources)
    {
        Json = json;
        Resources = resources;
        _byId = new(() => resources.GroupBy(static r => r.LogicalId, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.First(), StringComparer.Ordinal));
    }

    public JsonText Json { get; }

    /// <summary>The resources, in the order of the text.</summary>
    public ImmutableArray<TemplateResource> Resources { get; }

    /// <summary>Reads a text; never throws, whatever the text.</summary>
    public static Template Parse(string text)
    {
        var json = JsonText.Parse(text, JsonOptions.Template);
        var resources = ImmutableArray.CreateBuilder<TemplateResource>();
        AddResources(((json.Root as JsonObject)?.Find("Resources")?.Value as JsonObject)?.Properties ?? ImmutableArray<JsonProperty>.Empty, resources);
        return new Template(json, resources.ToImmutable());
    }

    /// <summary>Whether this is a template beyond doubt: it has resources, or cannot be read and was meant to have some.</summary>
    public bool IsRecognized => !Resources.IsEmpty || Says("\"AWSTemplateFormatVersion\"") || (Says("\"Resources\"") && Says("\"AWS::"));

    /// <summary>Whether this is a JSON object that has faults.</summary>
    public bool IsBroken => !Json.Errors.IsEmpty && Json.Text.AsSpan().TrimStart() is { Length: > 0 } trimmed && trimmed[0] == '{';

    /// <summary>The resource of a logical id, or null.</summary>
    public TemplateResource? Find(string? logicalId) => logicalId is not null && _byId.Value.TryGetValue(logicalId, out var resource) ? resource : null;

    private bool Says(string text) => Json.Text.IndexOf(text, StringComparison.Ordinal) >= 0;

    private static void AddResources(ImmutableArray<JsonProperty> properties, ImmutableArray<TemplateResource>.Builder resources)
    {
        foreach (var property in properties)
        {
            if (property.Value is JsonObject node && node.Find("Type")?.Value is JsonString type && type.Value.IndexOf("::", StringComparison.Ordinal) > 0)
            {
                resources.Add(new TemplateResource(property.Name, type.Value, node));
            }
            else if (property.Name.Value.StartsWith(Intrinsics.ForEach, StringComparison.Ordinal)
                && property.Value is JsonArray { Items: { Length: 3 } loop }
                && loop[2] is JsonObject made)
            {
                AddResources(made.Properties, resources);
            }
        }
    }
}
