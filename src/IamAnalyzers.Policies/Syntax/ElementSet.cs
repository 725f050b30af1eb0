using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Syntax;

/// <summary>The known elements of an object; unknown ones are reported, and one in the wrong case is reported and taken.</summary>
internal sealed class ElementSet
{
    private readonly string[] _known;
    private readonly JsonProperty?[] _elements;

    public ElementSet(JsonObject node, string[] known, PolicySyntaxErrorKind unknownKind, string owner, PolicyErrorBag errors)
    {
        _known = known;
        _elements = new JsonProperty?[known.Length];
        foreach (var property in node.Properties)
        {
            var name = property.Name.Value;
            var element = Find(known, name, StringComparison.Ordinal);
            if (element < 0)
            {
                element = Find(known, name, StringComparison.OrdinalIgnoreCase);
                if (element >= 0)
                {
                    errors.Add(
                        PolicySyntaxErrorKind.ElementNameCase,
                        property.Name.Span,
                        $"Element names are case-sensitive: write \"{known[element]}\" instead of \"{name}\"");
                }
            }

            if (element < 0)
            {
                errors.Add(
                    unknownKind,
                    property.Name.Span,
                    $"\"{name}\" is no element of {owner}: use {string.Join(", ", known)}");
            }
            else
            {
                // Of two with one name the first counts; the second was reported as a duplicate key.
                _elements[element] ??= property;
            }
        }
    }

    public JsonProperty? this[string name] => _elements[Find(_known, name, StringComparison.Ordinal)];

    private static int Find(string[] known, string name, StringComparison comparison)
    {
        for (var i = 0; i < known.Length; i++)
        {
            if (string.Equals(known[i], name, comparison))
            {
                return i;
            }
        }

        return -1;
    }
}
