using System.Globalization;

namespace IamAnalyzers.Rules.Configuration;

/// <summary>The five entities of XML and references to characters; anything else behind an ampersand stays as it is.</summary>
internal static class XmlEntities
{
    private const int LongestReference = 12;

    /// <summary>Decodes a text or an attribute's value.</summary>
    public static ConfigValue Decode(string source, int start, int end)
    {
        if (source.IndexOf('&', start, end - start) < 0)
        {
            return ConfigValue.Plain(source, start, end);
        }

        var builder = new DecodedValueBuilder();
        var position = start;
        while (position < end)
        {
            if (source[position] == '&' && TryRead(source, position, end, out var characters, out var length))
            {
                builder.Append(characters, position);
                position += length;
            }
            else
            {
                builder.Append(source[position], position);
                position++;
            }
        }

        return builder.ToValue(end);
    }

    private static bool TryRead(string source, int start, int end, out string characters, out int length)
    {
        characters = "";
        var stop = source.IndexOf(';', start, Math.Min(LongestReference, end - start));
        length = stop - start + 1;
        if (stop < 0)
        {
            return false;
        }

        var name = source.Substring(start + 1, stop - start - 1);
        if (name.StartsWith("#", StringComparison.Ordinal))
        {
            characters = ReadCharacter(name) ?? "";
            return characters.Length > 0;
        }

        characters = name switch
        {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            _ => "",
        };
        return characters.Length > 0;
    }

    private static string? ReadCharacter(string reference)
    {
        var isHex = reference.Length > 1 && reference[1] is 'x' or 'X';
        var digits = reference.Substring(isHex ? 2 : 1);
        return int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? char.ConvertFromUtf32(code)
            : null;
    }
}
