using System.Text;

namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>Writes text so that it can stand inside a literal of a certain form.</summary>
internal static class LiteralEscaper
{
    /// <summary>Escapes a text; false where it cannot be written in such a literal.</summary>
    public static bool TryEscape(string text, LiteralForm form, out string escaped)
    {
        escaped = text;
        switch (form.Quoting)
        {
            case LiteralQuoting.Verbatim:
                escaped = DoubleBraces(text.Replace("\"", "\"\""), form);
                return true;
            case LiteralQuoting.Regular:
                escaped = DoubleBraces(Escape(text), form);
                return true;
            case LiteralQuoting.RawSingleLine:
                return CanBeRaw(text, form) && text.IndexOfAny(['\r', '\n']) < 0;
            default:
                escaped = text.Replace("\n", "\n" + form.Indentation);
                return CanBeRaw(text, form);
        }
    }

    // A raw literal has no escapes: as many quotes as stand around it, or braces as dollars ahead of it, would end its text.
    private static bool CanBeRaw(string text, LiteralForm form) =>
        LongestRun(text, '"') < form.Quotes
        && (!form.IsInterpolated || Math.Max(LongestRun(text, '{'), LongestRun(text, '}')) < form.Dollars);

    private static int LongestRun(string text, char c)
    {
        var longest = 0;
        for (var i = 0; i < text.Length; i++)
        {
            longest = Math.Max(longest, LiteralForms.CountFrom(text, i, c));
        }

        return longest;
    }

    private static string DoubleBraces(string text, LiteralForm form) =>
        form.IsInterpolated ? text.Replace("{", "{{").Replace("}", "}}") : text;

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '\\' => @"\\",
                '"' => "\\\"",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' => $@"\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return result.ToString();
    }
}
