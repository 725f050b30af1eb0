using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Rules.Editing;

/// <summary>Finds nodes of a JSON tree by their place.</summary>
internal static class JsonSearch
{
    /// <summary>The object that has a property whose name stands on exactly these characters, or null.</summary>
    public static JsonObject? FindOwner(JsonNode? root, SourceSpan name)
    {
        var node = root;
        while (node is not null)
        {
            JsonNode? inner = null;
            if (node is JsonObject owner)
            {
                foreach (var property in owner.Properties)
                {
                    if (property.Name.Span == name)
                    {
                        return owner;
                    }

                    if (Contains(property.Value, name))
                    {
                        inner = property.Value;
                    }
                }
            }
            else if (node is JsonArray array)
            {
                inner = array.Items.FirstOrDefault(item => Contains(item, name));
            }

            node = inner;
        }

        return null;
    }

    private static bool Contains(JsonNode node, SourceSpan span) => node.Start <= span.Start && span.End <= node.End && node.End > node.Start;
}
