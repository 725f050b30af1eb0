using System.Text;

namespace IamAnalyzers.Policies.Json;

/// <summary>A text that stands in a JSON string, perhaps URL-encoded (RFC 3986), as the IAM API returns policies.</summary>
internal sealed class StringOrigin : TextOrigin
{
    private readonly JsonText _outer;
    private readonly JsonString _node;
    private readonly bool _isUrlEncoded;

    private StringOrigin(JsonText outer, JsonString node, bool isUrlEncoded)
    {
        _outer = outer;
        _node = node;
        _isUrlEncoded = isUrlEncoded;
    }

    /// <summary>Reads a document in a string, and where it is encoded decodes it.</summary>
    /// <param name="outer">The text that the string stands in.</param>
    /// <param name="node">The string.</param>
    /// <param name="options">How the document is read.</param>
    /// <param name="badEscape">The first <c>%</c> that begins no escape of a UTF-8 character; it was taken literally. Null where there is none.</param>
    public static JsonText Read(JsonText outer, JsonString node, JsonOptions options, out SourceSpan? badEscape)
    {
        badEscape = null;
        var isEncoded = IsEncoded(node.Value);
        var origin = new StringOrigin(outer, node, isEncoded);
        var text = isEncoded ? Decode(node, out badEscape) : node.Value;
        var parsed = JsonText.Parse(text, options);
        return new JsonText(text, parsed.Root, parsed.Errors) { Origin = origin };
    }

    public override SourceSpan SpanOf(SourceSpan span) => _outer.ToSource(InnerSpanOf(span));

    public override (int Line, int Column) GetPosition(int offset) => _outer.GetPosition(InnerSpanOf(new SourceSpan(offset, 0)).Start);

    /// <summary>A change of the document, escaped as the string needs it.</summary>
    public override (SourceSpan Span, string NewText)? TryMapChange(SourceSpan span, string newText) =>
        _isUrlEncoded ? null : _outer.TryMapChange(InnerSpanOf(span), JsonEscapes.Encode(newText));

    /// <summary>The characters in the text around the string.</summary>
    private SourceSpan InnerSpanOf(SourceSpan span)
    {
        if (!_isUrlEncoded)
        {
            return _node.SpanOf(span.Start, span.Length);
        }

        var start = Skip(0, span.Start);
        return _node.SpanOf(start, Skip(start, span.Length) - start);
    }

    /// <summary>A document begins with a brace, perhaps behind white space, encoded or not.</summary>
    private static bool IsEncoded(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        return trimmed.Length > 0 && trimmed[0] == '%';
    }

    private static string Decode(JsonString node, out SourceSpan? badEscape)
    {
        badEscape = null;
        var text = node.Value;
        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var length = ReadOne(text, i, out var first, out var second);
            if (text[i] == '%' && length == 1)
            {
                badEscape ??= node.SpanOf(i, 1);
            }

            decoded.Append(first);
            if (second != '\0')
            {
                decoded.Append(second);
            }

            i += length;
        }

        return decoded.ToString();
    }

    /// <summary>The index behind so many decoded characters.</summary>
    private int Skip(int index, int decodedCharacters)
    {
        while (decodedCharacters > 0 && index < _node.Value.Length)
        {
            index += ReadOne(_node.Value, index, out _, out var second);
            decodedCharacters -= second == '\0' ? 1 : 2;
        }

        return index;
    }

    /// <summary>Reads one character, encoded or not; how many characters of the text it takes.</summary>
    private static int ReadOne(string text, int index, out char first, out char second)
    {
        first = text[index];
        second = '\0';
        if (first != '%' || !TryReadByte(text, index, out var lead))
        {
            return 1;
        }

        var length = lead < 0x80 ? 1 : lead is >= 0xC2 and < 0xE0 ? 2 : lead is >= 0xE0 and < 0xF0 ? 3 : lead is >= 0xF0 and < 0xF5 ? 4 : 0;
        var scalar = length == 1 ? lead : lead & (0x7F >> length);
        for (var i = 1; i < length; i++)
        {
            if (!TryReadByte(text, index + (3 * i), out var next) || (next & 0xC0) != 0x80)
            {
                return 1;
            }

            scalar = (scalar << 6) | (next & 0x3F);
        }

        if (length == 0 || scalar > 0x10FFFF || scalar is >= 0xD800 and < 0xE000)
        {
            return 1;
        }

        if (scalar < 0x10000)
        {
            first = (char)scalar;
        }
        else
        {
            first = (char)(0xD800 + ((scalar - 0x10000) >> 10));
            second = (char)(0xDC00 + ((scalar - 0x10000) & 0x3FF));
        }

        return 3 * length;
    }

    private static bool TryReadByte(string text, int index, out int value)
    {
        value = 0;
        if (index + 2 >= text.Length || text[index] != '%')
        {
            return false;
        }

        var high = Digit(text[index + 1]);
        var low = Digit(text[index + 2]);
        value = (high << 4) | low;
        return high >= 0 && low >= 0;
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
