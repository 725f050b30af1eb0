namespace IamAnalyzers.Policies.Json;

/// <summary>A string of a JSON text: its decoded value, and for each decoded character the source characters it comes from.</summary>
internal sealed class JsonString(string source, int start, int end, string value, bool hasEscapes)
    : JsonNode(JsonKind.String, start, end)
{
    /// <summary>The value with escapes decoded.</summary>
    public string Value { get; } = value;

    public bool HasEscapes { get; } = hasEscapes;

    /// <summary>The characters between the quotes.</summary>
    public SourceSpan ContentSpan => new(Start + 1, Math.Max(0, End - Start - (IsClosed ? 2 : 1)));

    private bool IsClosed => End - Start >= 2 && source[End - 1] == source[Start];

    /// <summary>Where <paramref name="length"/> decoded characters from <paramref name="start"/> on stand in the source.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        if (!HasEscapes)
        {
            return new SourceSpan(Start + 1 + start, length);
        }

        var position = Skip(Start + 1, start);
        return SourceSpan.FromBounds(position, Skip(position, length));
    }

    private int Skip(int position, int decodedCharacters)
    {
        for (; decodedCharacters > 0 && position < End; decodedCharacters--)
        {
            position += source[position] != '\\' ? 1 : EscapeLength(position);
        }

        return Math.Min(position, End);
    }

    private int EscapeLength(int position)
    {
        if (position + 1 >= End)
        {
            return 1;
        }

        // An escape that could not be decoded stands for its own characters, one by one.
        return source[position + 1] switch
        {
            'u' => JsonLexer.TryReadHex(source, position + 2, out _) ? 6 : 1,
            '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' => 2,
            _ => 1,
        };
    }
}
