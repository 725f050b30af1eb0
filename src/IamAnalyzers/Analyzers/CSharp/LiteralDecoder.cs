using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>Decodes literal tokens as the compiler does, remembering where each character comes from.</summary>
internal static class LiteralDecoder
{
    /// <summary>Decodes a string or character literal; null where the compiler reads it otherwise (it has errors).</summary>
    public static DecodedText? Decode(SyntaxToken token)
    {
        var form = LiteralForms.Of(token);
        var builder = new DecodedText.Builder(token.Text, token.SpanStart);
        var end = LiteralForms.ContentEnd(token);
        switch (form.Quoting)
        {
            case var _ when token.IsKind(SyntaxKind.CharacterLiteralToken):
                AddEscaped(builder, token.Text, 1, Math.Max(1, token.Text.Length - 1), form);
                break;
            case LiteralQuoting.RawSingleLine:
                builder.Add(form.Quotes, Math.Max(0, end - form.Quotes));
                break;
            case LiteralQuoting.RawMultiLine:
                AddLines(builder, token.Text, end - form.Indentation.Length, form);
                break;
            case LiteralQuoting.Verbatim:
                AddVerbatim(builder, token.Text, 2, end, form);
                break;
            default:
                AddEscaped(builder, token.Text, 1, end, form);
                break;
        }

        return Confirm(builder, token.ValueText);
    }

    /// <summary>Decodes a stretch of text of an interpolated string; null where the compiler reads it otherwise.</summary>
    /// <param name="token">The text.</param>
    /// <param name="form">The string's form.</param>
    /// <param name="isFirst">Whether it stands at the string's start, where a raw string's line has its indentation.</param>
    public static DecodedText? DecodeInterpolated(SyntaxToken token, LiteralForm form, bool isFirst)
    {
        var builder = new DecodedText.Builder(token.Text, token.SpanStart);
        switch (form.Quoting)
        {
            case LiteralQuoting.RawSingleLine:
                builder.Add(0, token.Text.Length);
                break;
            case LiteralQuoting.RawMultiLine:
                AddIndented(builder, token.Text, 0, token.Text.Length, form.Indentation, isFirst);
                break;
            case LiteralQuoting.Verbatim:
                AddVerbatim(builder, token.Text, 0, token.Text.Length, form);
                break;
            default:
                AddEscaped(builder, token.Text, 0, token.Text.Length, form);
                break;
        }

        // Doubled braces are still double in the token's value; the compiler undoes them later.
        var isEscaped = form.Quoting is LiteralQuoting.Regular or LiteralQuoting.Verbatim;
        return Confirm(builder, isEscaped ? token.ValueText.Replace("{{", "{").Replace("}}", "}") : token.ValueText);
    }

    private static DecodedText? Confirm(DecodedText.Builder builder, string value)
    {
        // The compiler's word is what counts: a span that is off by one is worse than a coarse one.
        var decoded = builder.Build();
        return decoded.Value == value ? decoded : null;
    }

    /// <summary>The lines of a raw literal between those of its quotes.</summary>
    private static void AddLines(DecodedText.Builder builder, string text, int end, LiteralForm form)
    {
        var start = form.Quotes;
        while (start < end && text[start] is not ('\r' or '\n'))
        {
            start++;
        }

        start += NewLineLength(text, start);
        if (end > start && text[end - 1] == '\n')
        {
            end--;
        }

        if (end > start && text[end - 1] == '\r')
        {
            end--;
        }

        AddIndented(builder, text, start, end, form.Indentation, isLineStart: true);
    }

    private static void AddIndented(DecodedText.Builder builder, string text, int start, int end, string indentation, bool isLineStart)
    {
        var position = start;
        while (position < end)
        {
            if (isLineStart)
            {
                position += IndentationLength(text, position, end, indentation);
            }

            var lineEnd = position;
            while (lineEnd < end && text[lineEnd] is not ('\r' or '\n'))
            {
                lineEnd++;
            }

            lineEnd += lineEnd < end ? NewLineLength(text, lineEnd) : 0;
            builder.Add(position, lineEnd - position);
            position = lineEnd;
            isLineStart = true;
        }
    }

    // A line of nothing but white space may have less of it than the others.
    private static int IndentationLength(string text, int start, int end, string indentation)
    {
        var length = 0;
        while (length < indentation.Length && start + length < end && text[start + length] == indentation[length])
        {
            length++;
        }

        return length;
    }

    private static int NewLineLength(string text, int position) =>
        position >= text.Length ? 0
        : text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? 2
        : 1;

    private static void AddVerbatim(DecodedText.Builder builder, string text, int start, int end, LiteralForm form)
    {
        var position = start;
        while (position < end)
        {
            var c = text[position];
            if (position + 1 < end && text[position + 1] == c && (c == '"' || (form.IsInterpolated && c is '{' or '}')))
            {
                builder.AddEscape(position, 2, c.ToString());
                position += 2;
            }
            else
            {
                builder.Add(position++, 1);
            }
        }
    }

    private static void AddEscaped(DecodedText.Builder builder, string text, int start, int end, LiteralForm form)
    {
        var position = start;
        while (position < end)
        {
            var c = text[position];
            if (c == '\\' && position + 1 < end)
            {
                var length = ReadEscape(text, position, end, out var decoded);
                builder.AddEscape(position, length, decoded);
                position += length;
            }
            else if (form.IsInterpolated && c is '{' or '}' && position + 1 < end && text[position + 1] == c)
            {
                builder.AddEscape(position, 2, c.ToString());
                position += 2;
            }
            else
            {
                builder.Add(position++, 1);
            }
        }
    }

    /// <summary>Reads the escape sequence at a backslash and returns its length.</summary>
    private static int ReadEscape(string text, int position, int end, out string decoded)
    {
        var c = text[position + 1];
        switch (c)
        {
            case 'u':
                return ReadHex(text, position, end, 4, 4, out decoded);
            case 'U':
                return ReadHex(text, position, end, 8, 8, out decoded);
            case 'x':
                return ReadHex(text, position, end, 1, 4, out decoded);
            default:
                decoded = c switch
                {
                    '0' => "\0",
                    'a' => "\a",
                    'b' => "\b",
                    'e' => "\u001b",
                    'f' => "\f",
                    'n' => "\n",
                    'r' => "\r",
                    't' => "\t",
                    'v' => "\v",
                    _ => c.ToString(),
                };
                return 2;
        }
    }

    private static int ReadHex(string text, int position, int end, int fewest, int most, out string decoded)
    {
        var length = 0;
        while (length < most && position + 2 + length < end && Uri.IsHexDigit(text[position + 2 + length]))
        {
            length++;
        }

        decoded = "";
        if (length < fewest)
        {
            return 2 + length;
        }

        var value = uint.Parse(text.Substring(position + 2, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        decoded = value <= char.MaxValue ? ((char)value).ToString()
            : value <= 0x10FFFF ? char.ConvertFromUtf32((int)value)
            : "";
        return 2 + length;
    }
}
