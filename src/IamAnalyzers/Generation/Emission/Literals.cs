using System.Globalization;
using System.Text;

namespace IamAnalyzers.Generation.Emission;

/// <summary>Values as C# literals.</summary>
internal static class Literals
{
    private const int CharactersPerLine = 110;

    /// <summary>A regular string literal: what is not printable ASCII is escaped, so that no file encoding matters.</summary>
    public static string String(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            Append(text, c);
        }

        return text.Append('"').ToString();
    }

    public static string StringOrNull(string? value) => value is null ? "null" : String(value);

    public static string Boolean(bool value) => value ? "true" : "false";

    public static string Integer(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A long text as a constant expression of several lines, broken behind line ends.</summary>
    public static IEnumerable<string> Lines(string value)
    {
        var line = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            Append(line, value[i]);
            if (value[i] == '\n' || (line.Length >= CharactersPerLine && !char.IsHighSurrogate(value[i])))
            {
                yield return "\"" + line + "\"";
                line.Clear();
            }
        }

        if (line.Length > 0 || value.Length == 0)
        {
            yield return "\"" + line + "\"";
        }
    }

    private static void Append(StringBuilder text, char c)
    {
        switch (c)
        {
            case '"':
                text.Append("\\\"");
                break;
            case '\\':
                text.Append(@"\\");
                break;
            case '\n':
                text.Append("\\n");
                break;
            case '\r':
                text.Append("\\r");
                break;
            case '\t':
                text.Append("\\t");
                break;
            case >= ' ' and <= '~':
                text.Append(c);
                break;
            default:
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                break;
        }
    }
}
