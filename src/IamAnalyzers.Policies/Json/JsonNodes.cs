using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Json;

internal enum JsonKind : byte
{
    /// <summary>A value that should be there and is not, or that could not be read; an error was reported.</summary>
    Missing,
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,
}

/// <summary>A value of a JSON text with the characters that it stands on.</summary>
internal abstract class JsonNode(JsonKind kind, int start, int end)
{
    public JsonKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int End { get; } = end;

    public SourceSpan Span => SourceSpan.FromBounds(Start, End);

    /// <summary>How a message names the kind of this value.</summary>
    public string Description => Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "an array",
        JsonKind.String => "a string",
        JsonKind.Number => "a number",
        JsonKind.True or JsonKind.False => "a boolean",
        JsonKind.Null => "null",
        _ => "nothing",
    };
}

internal sealed class JsonObject(int start, int end, bool isClosed, ImmutableArray<JsonProperty> properties)
    : JsonNode(JsonKind.Object, start, end)
{
    /// <summary>Whether its closing brace is there.</summary>
    public bool IsClosed { get; } = isClosed;

    public ImmutableArray<JsonProperty> Properties { get; } = properties;

    /// <summary>The first property of that exact name, or null.</summary>
    public JsonProperty? Find(string name)
    {
        foreach (var property in Properties)
        {
            if (property.Name.Value == name)
            {
                return property;
            }
        }

        return null;
    }
}

internal sealed class JsonProperty(JsonString name, JsonNode value)
{
    public JsonString Name { get; } = name;

    public JsonNode Value { get; } = value;

    public SourceSpan Span => SourceSpan.FromBounds(Name.Start, Math.Max(Name.End, Value.End));
}

internal sealed class JsonArray(int start, int end, ImmutableArray<JsonNode> items) : JsonNode(JsonKind.Array, start, end)
{
    public ImmutableArray<JsonNode> Items { get; } = items;
}

/// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>, with its text as written.</summary>
internal sealed class JsonLiteral(JsonKind kind, int start, int end, string text) : JsonNode(kind, start, end)
{
    public string Text { get; } = text;
}

internal sealed class JsonMissing(int position) : JsonNode(JsonKind.Missing, position, position);

/// <summary>A value that the text does not show; see <see cref="UnknownText"/>.</summary>
internal sealed class JsonUnknown(int start, int end) : JsonNode(JsonKind.Missing, start, end);
