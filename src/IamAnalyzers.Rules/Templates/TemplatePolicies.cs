using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Rules.Templates.Reading;

namespace IamAnalyzers.Rules.Templates;

/// <summary>A policy in a template.</summary>
/// <param name="Resource">The resource that has it.</param>
/// <param name="Node">Its value: an object, a text, or a function that makes one.</param>
/// <param name="Kind">The kind that its place says; null where its content has to.</param>
/// <param name="Frame">What has to be written around it.</param>
internal readonly record struct TemplatePolicy(TemplateResource Resource, JsonNode Node, PolicyKind? Kind, ValueFrame Frame);

/// <summary>Finds the policies of a template: by the table of properties, and else by what they look like.</summary>
internal static class TemplatePolicies
{
    public static IEnumerable<TemplatePolicy> Of(Template template)
    {
        var boundaries = BoundariesIn(template);
        foreach (var resource in template.Resources)
        {
            var known = new HashSet<JsonNode>();
            foreach (var property in PolicyProperties.Of(resource.Type))
            {
                foreach (var value in property.ValuesIn(resource))
                {
                    if (known.Add(value) && property.Kind is { } kind && CanBePolicy(value))
                    {
                        yield return new TemplatePolicy(resource, value, boundaries.Contains(resource.LogicalId) ? PolicyKind.Boundary : kind, property.Frame);
                    }
                }
            }

            foreach (var value in Unlisted(resource.Properties, known))
            {
                yield return new TemplatePolicy(resource, value, null, default);
            }
        }
    }

    /// <summary>Whether a value is there to be read: a text that is no JSON names a policy, or a file that a tool will put there.</summary>
    private static bool CanBePolicy(JsonNode value) => value switch
    {
        JsonObject or JsonArray => Intrinsics.CallOf(value) is not { Name.Value: not (Intrinsics.Sub or Intrinsics.Join) },
        JsonString text => text.Value.AsSpan().TrimStart() is { Length: > 0 } trimmed && trimmed[0] == '{',
        _ => false,
    };

    /// <summary>Objects that look like policies where the table knows of none: a type that is newer, or a resource of one's own.</summary>
    private static IEnumerable<JsonNode> Unlisted(JsonNode? node, HashSet<JsonNode> known)
    {
        if (node is null || known.Contains(node))
        {
            return [];
        }

        return node switch
        {
            JsonObject value when LooksLikePolicy(value, known) => [value],
            JsonObject value => value.Properties.SelectMany(p => Unlisted(p.Value, known)),
            JsonArray array => array.Items.SelectMany(i => Unlisted(i, known)),
            _ => [],
        };
    }

    private static bool LooksLikePolicy(JsonObject value, HashSet<JsonNode> known) => value.Find("Statement")?.Value switch
    {
        JsonObject statement => HasEffect(statement) && !known.Contains(statement),
        JsonArray statements => statements.Items.Any(HasEffect),
        _ => false,
    };

    private static bool HasEffect(JsonNode node) => node is JsonObject statement
        && statement.Find("Effect")?.Value is JsonString { Value: "Allow" or "Deny" }
        && (statement.Find("Action") ?? statement.Find("NotAction")) is not null;

    /// <summary>Managed policies of the template that only limit principals of it: nothing attaches them.</summary>
    private static ImmutableHashSet<string> BoundariesIn(Template template)
    {
        var attached = new HashSet<string>(StringComparer.Ordinal);
        var boundaries = ImmutableHashSet.CreateBuilder(StringComparer.Ordinal);
        foreach (var resource in template.Resources)
        {
            boundaries.UnionWith(TargetsOf(resource.ItemsOf("PermissionsBoundary")));
            attached.UnionWith(TargetsOf(resource.ItemsOf("ManagedPolicyArns").Concat(resource.ItemsOf("Policies"))));
            if (resource["Users"] is not null || resource["Groups"] is not null || resource["Roles"] is not null)
            {
                attached.Add(resource.LogicalId);
            }
        }

        boundaries.ExceptWith(attached);
        return boundaries.ToImmutable();
    }

    private static IEnumerable<string> TargetsOf(IEnumerable<JsonNode> values) =>
        values.Select(Intrinsics.TargetOf).Where(static t => t is not null)!;
}
