using System.Globalization;

namespace IamAnalyzers.Rules.Configuration;

/// <summary>Values with backslash escapes, in quotes or bare.</summary>
internal static class QuotedValue
{
    /// <summary>Reads a value in quotes; one that is not closed reaches to the end.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="start">Where the opening quote stands.</param>
    /// <param name="end">Where the line ends.</param>
    /// <param name="hasEscapes">Whether a backslash escapes; else a doubled quote stands for one.</param>
    /// <param name="valueEnd">Index just behind the closing quote.</param>
    public static ConfigValue Read(string source, int start, int end, bool hasEscapes, out int valueEnd)
    {
        var quote = source[start];
        var position = start + 1;
        var isPlain = true;
        while (position < end)
        {
            var c = source[position];
            if (c == '\\' && hasEscapes)
            {
                isPlain = false;
                position++;
            }
            else if (c == quote)
            {
                if (hasEscapes || position + 1 >= end || source[position + 1] != quote)
                {
                    break;
                }

                isPlain = false;
                position++;
            }

            position++;
        }

        position = Math.Min(position, end);
        valueEnd = Math.Min(position + 1, end);
        if (isPlain)
        {
            return ConfigValue.Plain(source, start + 1, position);
        }

        return hasEscapes ? Unescape(source, start + 1, position) : Undouble(source, start + 1, position, quote);
    }

    /// <summary>Decodes backslash escapes; a line break that is escaped vanishes with the space that follows it.</summary>
    public static ConfigValue Unescape(string source, int start, int end)
    {
        if (source.IndexOf('\\', start, end - start) < 0)
        {
            return ConfigValue.Plain(source, start, end);
        }

        var builder = new DecodedValueBuilder();
        var position = start;
        while (position < end)
        {
            var c = source[position];
            if (c != '\\' || position + 1 >= end)
            {
                builder.Append(c, position++);
                continue;
            }

            position = AppendEscape(source, position, end, builder);
        }

        return builder.ToValue(end);
    }

    private static int AppendEscape(string source, int position, int end, DecodedValueBuilder builder)
    {
        switch (source[position + 1])
        {
            case '\r' or '\n':
                return Lines.SkipSpace(source, position + 1, end);
            case 'u' when TryReadHex(source, position + 2, 4, end, out var unit):
                builder.Append(unit, position);
                return position + 6;
            case 'x' when TryReadHex(source, position + 2, 2, end, out var code):
                builder.Append(code, position);
                return position + 4;
            case 'n':
                builder.Append('\n', position);
                return position + 2;
            case 't':
                builder.Append('\t', position);
                return position + 2;
            case 'r':
                builder.Append('\r', position);
                return position + 2;
            default:
                builder.Append(source[position + 1], position);
                return position + 2;
        }
    }

    private static ConfigValue Undouble(string source, int start, int end, char quote)
    {
        var builder = new DecodedValueBuilder();
        for (var position = start; position < end; position++)
        {
            builder.Append(source[position], position);
            if (source[position] == quote)
            {
                position++;
            }
        }

        return builder.ToValue(end);
    }

    private static bool TryReadHex(string source, int start, int length, int end, out char unit)
    {
        unit = '\0';
        if (start + length > end
            || !int.TryParse(source.Substring(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        unit = (char)code;
        return true;
    }
}
