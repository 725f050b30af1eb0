using System.Text;
using IamAnalyzers.Generation.Models;

namespace IamAnalyzers.Generation.Emission;

/// <summary>Writes XML documentation.</summary>
internal static class Documentation
{
    private const int MaxItems = 8;

    public static void Summary(CodeWriter writer, string xml) => Element(writer, "summary", xml);

    public static void Returns(CodeWriter writer, string xml) => Element(writer, "returns", xml);

    public static void Parameter(CodeWriter writer, string name, string xml) => Element(writer, $"param name=\"{name}\"", xml);

    public static void Element(CodeWriter writer, string startTag, string xml)
    {
        var space = startTag.IndexOf(' ');
        var name = space < 0 ? startTag : startTag.Substring(0, space);
        writer.Line($"/// <{startTag}>{OneLine(xml)}</{name}>");
    }

    /// <summary>A remarks element with one item for each line.</summary>
    public static void Remarks(CodeWriter writer, string? introduction, IEnumerable<string> items)
    {
        writer.Line("/// <remarks>");
        if (introduction is not null)
        {
            writer.Line("/// " + OneLine(introduction));
        }

        writer.Line("/// <list type=\"bullet\">");
        foreach (var item in items)
        {
            writer.Line($"/// <item><description>{OneLine(item)}</description></item>");
        }

        writer.Line("/// </list>");
        writer.Line("/// </remarks>");
    }

    public static string Code(string text) => $"<c>{Escape(text)}</c>";

    /// <summary>Text that stands for itself in XML.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                _ when char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' => result.Append('\uFFFD'),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }

    /// <summary>Control characters and line separators, which would end a comment or break XML, become spaces.</summary>
    public static string OneLine(string text)
    {
        if (!text.Any(IsBreaking))
        {
            return text;
        }

        return new string(text.Select(static c => IsBreaking(c) ? ' ' : c).ToArray());
    }

    /// <summary>A list of statements, the first of many.</summary>
    public static IEnumerable<string> Limit(IReadOnlyList<StatementModel> statements, Func<StatementModel, string> describe) =>
        Limit(statements, describe, "statements");

    /// <summary>A description of each item, up to a number that people read.</summary>
    public static IEnumerable<string> Limit<T>(IReadOnlyList<T> items, Func<T, string> describe, string plural)
    {
        var described = items.Take(MaxItems).Select(describe);
        return items.Count > MaxItems ? described.Append($"And {Literals.Integer(items.Count - MaxItems)} more {plural}.") : described;
    }

    /// <summary>A list of described statements, the first of many.</summary>
    public static IEnumerable<string> Limit(IReadOnlyList<string> described) => Limit(described, static d => d, "statements");

    private static bool IsBreaking(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
