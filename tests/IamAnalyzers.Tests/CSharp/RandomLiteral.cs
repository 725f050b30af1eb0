using System.Globalization;
using System.Text;

namespace IamAnalyzers.Tests.CSharp;

/// <summary>Writes random values as C# literals of every kind.</summary>
internal sealed class RandomLiteral(Random random)
{
    private const string Alphabet = "aZ09 {}[]:,.*/\\\"'\t\u00e9\u4e2d$@u8xU#";

    /// <summary>A literal, and the value that the compiler gives it.</summary>
    public (string Code, string Value) Next()
    {
        var (code, value) = random.Next(12) switch
        {
            0 => Regular(Text(newLines: true)),
            1 => Verbatim(Text(newLines: true)),
            2 => RawSingleLine(Text(newLines: false)),
            3 => RawMultiLine(Text(newLines: true)),
            4 => InterpolatedRegular(),
            5 => InterpolatedVerbatim(),
            6 => InterpolatedRawSingleLine(),
            7 => InterpolatedRawMultiLine(),
            8 => Concatenation(),
            9 => Utf8(Regular(Text(newLines: true))),
            10 => Utf8(Verbatim(Text(newLines: true))),
            _ => Utf8(RawMultiLine(Text(newLines: true))),
        };
        return random.Next(8) == 0 ? ($"({code})", value) : (code, value);
    }

    private static (string Code, string Value) Utf8((string Code, string Value) literal) => (literal.Code + "u8", literal.Value);

    private (string Code, string Value) Concatenation()
    {
        var parts = Enumerable.Range(0, random.Next(2, 6)).Select(_ => random.Next(5) switch
        {
            0 => Verbatim(Text(newLines: true)),
            1 => RawMultiLine(Text(newLines: true)),
            2 => InterpolatedRegular(),
            3 => ("'\\u0041'", "A"),
            _ => Regular(Text(newLines: true)),
        }).ToList();

        // A sum of characters alone would be a number.
        parts.Insert(0, Regular(Text(newLines: false)));
        var glue = random.Next(2) == 0 ? " + " : "\r\n    + ";
        return (string.Join(glue, parts.Select(p => p.Item1)), string.Concat(parts.Select(p => p.Item2)));
    }

    private (string Code, string Value) Regular(string value, bool interpolated = false)
    {
        var code = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
        {
            code.Append(EscapeRegular(rune, interpolated));
        }

        return ($"\"{code}\"", value);
    }

    private string EscapeRegular(Rune rune, bool interpolated)
    {
        var text = rune.ToString();
        if (interpolated && text is ("{" or "}"))
        {
            return text + text; // Braces have no other escape there.
        }

        var always = text is "\\" or "\"" or "\r" or "\n";
        switch (always ? random.Next(3) : random.Next(10))
        {
            case 0:
                return string.Concat(text.Select(c => $"\\u{(int)c:X4}"));
            case 1:
                return $"\\U{rune.Value.ToString("x8", CultureInfo.InvariantCulture)}";
            case 2 when rune.IsBmp && !always:
                return $"\\x{(int)text[0]:x4}";
            default:
                return text switch
                {
                    "\\" => "\\\\",
                    "\"" => "\\\"",
                    "\r" => "\\r",
                    "\n" => "\\n",
                    "\t" => "\\t",
                    "'" => random.Next(2) == 0 ? "\\'" : "'",
                    _ => text,
                };
        }
    }

    private static (string Code, string Value) Verbatim(string value) => ($"@\"{value.Replace("\"", "\"\"")}\"", value);

    private (string Code, string Value) RawSingleLine(string value)
    {
        value = "a" + value + "z";
        var quotes = Quotes(value);
        return (quotes + value + quotes, value);
    }

    private (string Code, string Value) RawMultiLine(string value)
    {
        var quotes = Quotes(value);
        var newLine = random.Next(2) == 0 ? "\n" : "\r\n";
        var indentation = Indentation();
        value = value.Replace("\r\n", "\n").Replace("\r", "\n").Replace("\n", newLine);
        return (quotes + newLine + Indent(value, indentation, newLine) + newLine + indentation + quotes, value);
    }

    private (string Code, string Value) InterpolatedRegular()
    {
        var code = new StringBuilder();
        var value = new StringBuilder();
        for (var i = random.Next(4); i >= 0; i--)
        {
            var (text, plain) = Regular(Text(newLines: true), interpolated: true);
            code.Append(text[1..^1]);
            value.Append(plain);
            AppendHole(code, value, "{", "}");
        }

        return ($"$\"{code}\"", value.ToString());
    }

    private (string Code, string Value) InterpolatedVerbatim()
    {
        var code = new StringBuilder();
        var value = new StringBuilder();
        for (var i = random.Next(4); i >= 0; i--)
        {
            var text = Text(newLines: true);
            code.Append(text.Replace("\"", "\"\"").Replace("{", "{{").Replace("}", "}}"));
            value.Append(text);
            AppendHole(code, value, "{", "}");
        }

        return ((random.Next(2) == 0 ? "$@\"" : "@$\"") + code + "\"", value.ToString());
    }

    private (string Code, string Value) InterpolatedRawSingleLine()
    {
        var (code, value, dollars) = InterpolatedRaw(newLines: false);
        var quotes = Quotes(code);
        return (dollars + quotes + "a" + code + "z" + quotes, "a" + value + "z");
    }

    private (string Code, string Value) InterpolatedRawMultiLine()
    {
        var (code, value, dollars) = InterpolatedRaw(newLines: true);
        var quotes = Quotes(code);
        var newLine = random.Next(2) == 0 ? "\n" : "\r\n";
        var indentation = Indentation();
        code = code.Replace("\n", newLine);
        value = value.Replace("\n", newLine);
        return (dollars + quotes + newLine + Indent(code, indentation, newLine) + newLine + indentation + quotes, value);
    }

    private (string Code, string Value, string Dollars) InterpolatedRaw(bool newLines)
    {
        // Braces in the text must be fewer in a row than dollars, so one at a time and two or three dollars.
        var dollars = random.Next(2, 4);
        var code = new StringBuilder();
        var value = new StringBuilder();
        for (var i = random.Next(4); i >= 0; i--)
        {
            var text = Text(newLines).Replace("\r", "").Replace("{", "").Replace("}", "");
            if (random.Next(2) == 0)
            {
                text += "{x}y";
            }

            code.Append(text);
            value.Append(text);
            AppendHole(code, value, new string('{', dollars), new string('}', dollars));
            code.Append(' ');
            value.Append(' ');
        }

        return (code.ToString(), value.ToString(), new string('$', dollars));
    }

    private void AppendHole(StringBuilder code, StringBuilder value, string open, string close)
    {
        switch (random.Next(3))
        {
            case 0:
                code.Append(open).Append("\"h\\u006fle\"").Append(close);
                value.Append("hole");
                break;
            case 1:
                code.Append(open).Append("@\"q\"").Append(close);
                value.Append('q');
                break;
        }
    }

    private string Indentation() => new(random.Next(2) == 0 ? ' ' : '\t', random.Next(5));

    private string Indent(string text, string indentation, string newLine) => string.Join(
        newLine,
        text.Split(newLine).Select(line => line.Length == 0 && random.Next(2) == 0 ? "" : indentation + line));

    private static string Quotes(string text)
    {
        var longest = 0;
        for (int i = 0, run = 0; i < text.Length; i++)
        {
            run = text[i] == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return new string('"', Math.Max(3, longest + 1));
    }

    private string Text(bool newLines)
    {
        var text = new StringBuilder();
        for (var i = random.Next(24); i > 0; i--)
        {
            switch (random.Next(20))
            {
                case 0 when newLines:
                    text.Append(random.Next(2) == 0 ? "\n" : "\r\n");
                    break;
                case 1:
                    text.Append("\U0001F600");
                    break;
                default:
                    text.Append(Alphabet[random.Next(Alphabet.Length)]);
                    break;
            }
        }

        return text.ToString();
    }
}
