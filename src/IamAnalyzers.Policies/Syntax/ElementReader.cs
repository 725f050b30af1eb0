using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Syntax;

/// <summary>Reads values of the types that elements may have; a value that is missing was reported when the JSON was read.</summary>
internal static class ElementReader
{
    public static bool ExpectString(JsonProperty element, PolicyErrorBag errors) => ExpectString(element, errors, out _);

    public static bool ExpectString(JsonProperty element, PolicyErrorBag errors, [NotNullWhen(true)] out JsonString? text)
    {
        text = element.Value as JsonString;
        if (text is null)
        {
            Mismatch(element.Value, element.Name.Value, "a string", errors);
        }

        return text is not null;
    }

    /// <summary>A string, or the strings of an array.</summary>
    public static ImmutableArray<JsonString> ReadStrings(string owner, JsonNode value, PolicyErrorBag errors)
    {
        switch (value)
        {
            case JsonString single:
                return ImmutableArray.Create(single);
            case JsonArray array:
                var strings = ImmutableArray.CreateBuilder<JsonString>(array.Items.Length);
                foreach (var item in array.Items)
                {
                    if (item is JsonString text)
                    {
                        strings.Add(text);
                    }
                    else
                    {
                        Mismatch(item, $"A value of {owner}", "a string", errors);
                    }
                }

                return strings.ToImmutable();
            default:
                Mismatch(value, owner, "a string or an array of strings", errors);
                return ImmutableArray<JsonString>.Empty;
        }
    }

    public static void Mismatch(JsonNode value, string owner, string expected, PolicyErrorBag errors)
    {
        if (value.Kind == JsonKind.Missing)
        {
            return;
        }

        // An object or array may span many lines: its bracket is enough to see.
        var span = value is JsonObject or JsonArray ? new SourceSpan(value.Start, 1) : value.Span;
        errors.Add(PolicySyntaxErrorKind.ElementTypeMismatch, span, $"{owner} must be {expected}, not {value.Description}");
    }
}
