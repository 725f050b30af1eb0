using System.Text;

namespace IamAnalyzers.AspNetCore.Resources;

/// <summary>Takes a resource with route values apart. The analyzers read templates with this same text.</summary>
internal static class ResourceTemplateReader
{
    // Partition, service, region and account are over after the fifth colon.
    private const int ColonsBeforeResource = 5;

    /// <summary>Reads a template.</summary>
    /// <param name="text">The ARN, with <c>{name}</c> for route values and doubled braces for braces.</param>
    /// <param name="parts">Its parts as far as it could be read.</param>
    /// <param name="fault">What is wrong, or null.</param>
    /// <param name="position">Where that is.</param>
    public static bool TryRead(string text, out List<ResourceTemplatePart> parts, out string? fault, out int position)
    {
        parts = [];
        fault = null;
        position = 0;
        var literal = new StringBuilder();
        var start = 0;
        var colons = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ('{' or '}') || (i + 1 < text.Length && text[i + 1] == c))
            {
                literal.Append(c);
                colons += c == ':' ? 1 : 0;
                i += c is '{' or '}' ? 1 : 0;
                continue;
            }

            position = i;
            var end = c == '{' ? text.IndexOf('}', i) : -1;
            if (end < 0)
            {
                fault = "a brace has no partner; a brace itself is written twice";
                return false;
            }

            if (end == i + 1)
            {
                fault = "there is no name between the braces";
                return false;
            }

            Flush(parts, literal, start);
            parts.Add(new ResourceTemplatePart(text.Substring(i + 1, end - i - 1), i + 1, IsParameter: true, colons >= ColonsBeforeResource));
            i = end;
            start = end + 1;
        }

        Flush(parts, literal, start);
        return true;
    }

    private static void Flush(List<ResourceTemplatePart> parts, StringBuilder literal, int start)
    {
        if (literal.Length > 0)
        {
            parts.Add(new ResourceTemplatePart(literal.ToString(), start, IsParameter: false, IsFree: true));
            literal.Clear();
        }
    }
}
