using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Syntax;

/// <summary>The known elements of an object; unknown ones are reported, and one in the wrong case is reported and taken.</summary>
internal sealed class ElementSet
{
    private readonly Dictionary<string, JsonProperty> _elements = new(StringComparer.Ordinal);

    public ElementSet(JsonObject node, string[] known, PolicySyntaxErrorKind unknownKind, string owner, PolicyErrorBag errors)
    {
        foreach (var property in node.Properties)
        {
            var name = property.Name.Value;
            var element = Find(known, name, StringComparison.Ordinal);
            if (element is null)
            {
                element = Find(known, name, StringComparison.OrdinalIgnoreCase);
                if (element is not null)
                {
                    errors.Add(
                        PolicySyntaxErrorKind.ElementNameCase,
                        property.Name.Span,
                        $"Element names are case-sensitive: write \"{element}\" instead of \"{name}\"");
                }
            }

            if (element is null)
            {
                errors.Add(
                    unknownKind,
                    property.Name.Span,
                    $"\"{name}\" is no element of {owner}: use {string.Join(", ", known)}");
            }
            else if (!_elements.ContainsKey(element))
            {
                _elements.Add(element, property);
            }
        }
    }

    public JsonProperty? this[string name] => _elements.TryGetValue(name, out var property) ? property : null;

    private static string? Find(string[] known, string name, StringComparison comparison)
    {
        foreach (var candidate in known)
        {
            if (string.Equals(candidate, name, comparison))
            {
                return candidate;
            }
        }

        return null;
    }
}
