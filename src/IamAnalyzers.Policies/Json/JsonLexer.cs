using System.Globalization;
using System.Text;

namespace IamAnalyzers.Policies.Json;

/// <summary>Reads the tokens of a JSON text (RFC 8259) and says what is wrong with each, without ever stopping.</summary>
internal sealed class JsonLexer(string text, JsonOptions options, JsonErrorBag errors)
{
    public int Position { get; set; }

    public bool AtEnd => Position >= text.Length;

    public char Current => Position < text.Length ? text[Position] : '\0';

    /// <summary>Moves to the next character that means something; comments are reported where they are not allowed.</summary>
    public void SkipTrivia()
    {
        while (Position < text.Length)
        {
            var c = text[Position];
            if (c is ' ' or '\n' or '\r' or '\t')
            {
                Position++;
            }
            else if (c == '/' && Position + 1 < text.Length && text[Position + 1] is '/' or '*')
            {
                SkipComment();
            }
            else if (options.Refuses(c))
            {
                Position++; // Reported when the text was looked over.
            }
            else if (c == '\uFEFF' && Position == 0)
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    private void SkipComment()
    {
        var start = Position;
        if (text[Position + 1] == '/')
        {
            var end = text.AsSpan(Position).IndexOfAny('\n', '\r');
            Position = end < 0 ? text.Length : Position + end;
        }
        else
        {
            var end = text.IndexOf("*/", Position + 2, StringComparison.Ordinal);
            Position = end < 0 ? text.Length : end + 2;
            if (end < 0)
            {
                errors.Add(JsonErrorKind.Syntax, start, start + 2, "the comment is not closed");
            }
        }

        if (!options.AllowComments)
        {
            errors.Add(JsonErrorKind.Comment, start, Position, "a comment");
        }
    }

    /// <summary>Reads a string from its opening quote (double, or single as many write it by mistake).</summary>
    public JsonString ReadString()
    {
        var start = Position;
        var quote = text[Position++];
        if (quote == '\'')
        {
            errors.Add(JsonErrorKind.Syntax, start, start + 1, "strings stand in double quotes");
        }

        StringBuilder? decoded = null;
        var runStart = Position;
        while (true)
        {
            Position += RunLength(quote);
            if (AtEnd || text[Position] is '\n' or '\r')
            {
                errors.Add(JsonErrorKind.Syntax, start, Position, "the string is not closed");
                break;
            }

            var c = text[Position];
            if (c == quote)
            {
                break;
            }

            if (c == '\\')
            {
                decoded ??= new StringBuilder();
                decoded.Append(text, runStart, Position - runStart);
                ReadEscape(decoded);
                runStart = Position;
            }
            else
            {
                if (!options.Refuses(c))
                {
                    errors.Add(JsonErrorKind.Syntax, Position, Position + 1, "a control character in a string must be escaped");
                }

                Position++;
            }
        }

        var contentEnd = Position;
        if (!AtEnd && text[Position] == quote)
        {
            Position++;
        }

        var value = decoded is null
            ? CommonStrings.Get(text, runStart, contentEnd - runStart)
            : decoded.Append(text, runStart, contentEnd - runStart).ToString();
        if (decoded is not null)
        {
            CheckSurrogates(value, start);
        }

        return new JsonString(text, start, Position, value, decoded is not null);
    }

    private int RunLength(char quote)
    {
        var i = Position;
        while (i < text.Length)
        {
            var c = text[i];
            if (c == quote || c == '\\' || c < ' ')
            {
                break;
            }

            i++;
        }

        return i - Position;
    }

    private void ReadEscape(StringBuilder decoded)
    {
        var start = Position;
        var c = Position + 1 < text.Length ? text[Position + 1] : '\0';
        if (c == 'u' && TryReadHex(text, Position + 2, out var unit))
        {
            decoded.Append(unit);
            Position += 6;
            return;
        }

        char? simple = c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
        if (simple is { } known)
        {
            decoded.Append(known);
            Position += 2;
            return;
        }

        errors.Add(JsonErrorKind.Syntax, start, Math.Min(start + 2, text.Length), "the escape is none of JSON's (\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX)");
        decoded.Append('\\');
        Position++;
    }

    private void CheckSurrogates(string value, int start)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(value[i]))
            {
                var span = new JsonString(text, start, Position, value, hasEscapes: true).SpanOf(i, 1);
                if (span.Length == 6)
                {
                    errors.Add(JsonErrorKind.Syntax, span.Start, span.End, "the escape is half of a surrogate pair");
                }
            }
        }
    }

    public static bool TryReadHex(string text, int position, out char unit)
    {
        unit = '\0';
        if (position + 4 > text.Length)
        {
            return false;
        }

        var value = 0;
        for (var i = position; i < position + 4; i++)
        {
            var c = text[i];
            var digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | digit;
        }

        unit = (char)value;
        return true;
    }

    /// <summary>Reads a number, <c>true</c>, <c>false</c>, <c>null</c> or a word that is none of them.</summary>
    public JsonNode ReadWord()
    {
        var start = Position;
        while (Position < text.Length && IsWordCharacter(text[Position]))
        {
            Position++;
        }

        var word = text.Substring(start, Position - start);
        var kind = word switch
        {
            "true" => JsonKind.True,
            "false" => JsonKind.False,
            "null" => JsonKind.Null,
            _ when IsNumber(word) => JsonKind.Number,
            _ => JsonKind.Missing,
        };
        if (kind != JsonKind.Missing)
        {
            return new JsonLiteral(kind, start, Position, word);
        }

        var isNumberLike = word[0] is '-' or '+' or '.' or (>= '0' and <= '9');
        errors.Add(JsonErrorKind.Syntax, start, Position, isNumberLike
            ? $"'{Shorten(word)}' is no JSON number"
            : $"'{Shorten(word)}' is no JSON value; strings stand in double quotes");
        return new JsonMissing(start);
    }

    public static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '+' or '.' or '$' or '*';

    private static string Shorten(string word) => word.Length <= 40 ? word : word.Substring(0, 40) + "…";

    private static bool IsNumber(string word)
    {
        var i = word[0] == '-' ? 1 : 0;
        if (i >= word.Length)
        {
            return false;
        }

        var digits = CountDigits(word, i);
        if (digits == 0 || (digits > 1 && word[i] == '0'))
        {
            return false;
        }

        i += digits;
        if (i < word.Length && word[i] == '.')
        {
            digits = CountDigits(word, i + 1);
            if (digits == 0)
            {
                return false;
            }

            i += 1 + digits;
        }

        if (i < word.Length && word[i] is 'e' or 'E')
        {
            i++;
            if (i < word.Length && word[i] is '+' or '-')
            {
                i++;
            }

            digits = CountDigits(word, i);
            if (digits == 0)
            {
                return false;
            }

            i += digits;
        }

        return i == word.Length;
    }

    private static int CountDigits(string word, int start)
    {
        var i = start;
        while (i < word.Length && word[i] is >= '0' and <= '9')
        {
            i++;
        }

        return i - start;
    }

    public static string Describe(char c) =>
        c < ' ' || char.IsSurrogate(c) ? "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) : $"'{c}'";
}
