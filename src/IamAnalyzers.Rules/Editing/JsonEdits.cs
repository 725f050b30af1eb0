using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Rules.Editing;

/// <summary>Changes to a JSON text that keep its layout: indentation, line ends, spaces behind colons.</summary>
internal static class JsonEdits
{
    /// <summary>A value as a JSON string, with only characters that IAM takes.</summary>
    public static string Quote(string value) => "\"" + JsonEscapes.Encode(value) + "\"";

    /// <summary>The characters to delete so that a property goes, with the comma that belonged to it.</summary>
    public static SourceSpan RemovalOf(JsonObject owner, JsonProperty property)
    {
        var index = owner.Properties.IndexOf(property);
        return Removal(
            property.Span,
            index > 0 ? owner.Properties[index - 1].Span : null,
            index >= 0 && index + 1 < owner.Properties.Length ? owner.Properties[index + 1].Span : null);
    }

    /// <summary>The characters to delete so that an item goes, with the comma that belonged to it.</summary>
    public static SourceSpan RemovalOf(JsonArray owner, JsonNode item)
    {
        var index = owner.Items.IndexOf(item);
        return Removal(
            item.Span,
            index > 0 ? owner.Items[index - 1].Span : null,
            index >= 0 && index + 1 < owner.Items.Length ? owner.Items[index + 1].Span : null);
    }

    /// <summary>A new first property of an object, laid out as the one that was first so far.</summary>
    public static TextEdit InsertFirst(string text, JsonObject owner, string name, string json)
    {
        var at = new SourceSpan(owner.Start + 1, 0);
        if (owner.Properties.IsEmpty)
        {
            return new TextEdit(at, $" {Quote(name)}: {json} ");
        }

        var first = owner.Properties[0];
        var space = Space(text, owner.Start + 1, first.Name.Start) ?? " ";
        return new TextEdit(at, $"{space}{Quote(name)}{ColonLike(text, first)}{json},");
    }

    /// <summary>A new last property of an object, laid out as the one that was last so far.</summary>
    public static TextEdit InsertLast(string text, JsonObject owner, string name, string json)
    {
        if (owner.Properties.IsEmpty)
        {
            return InsertFirst(text, owner, name, json);
        }

        var last = owner.Properties[owner.Properties.Length - 1];
        var before = owner.Properties.Length > 1 ? owner.Properties[owner.Properties.Length - 2].Span.End : owner.Start + 1;
        var space = Space(text, before, last.Name.Start)?.TrimStart(',') ?? " ";
        return new TextEdit(new SourceSpan(last.Span.End, 0), $",{space}{Quote(name)}{ColonLike(text, last)}{json}");
    }

    /// <summary>Puts values in the place of one: of the element's only value, or of one item of its array.</summary>
    public static TextEdit ReplaceValue(string text, JsonProperty element, JsonNode value, IReadOnlyList<string> replacements)
    {
        if (element.Value is not JsonArray array)
        {
            return new TextEdit(value.Span, replacements.Count == 1 ? Quote(replacements[0]) : NewArray(text, element, replacements));
        }

        return replacements.Count == 0
            ? new TextEdit(RemovalOf(array, value), string.Empty)
            : new TextEdit(value.Span, string.Join(Separator(text, array), replacements.Select(Quote)));
    }

    /// <summary>A span, and where nothing else stands on its lines, the lines with it.</summary>
    public static SourceSpan WithBlankLine(string text, SourceSpan span)
    {
        var start = span.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        var end = span.End;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        var beginsLine = start == 0 || text[start - 1] is '\n' or '\r';
        var endsLine = end == text.Length || text[end] is '\n' or '\r';
        if (!endsLine)
        {
            return span;
        }

        if (!beginsLine)
        {
            return SourceSpan.FromBounds(start, end);
        }

        if (end < text.Length)
        {
            end += text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1;
        }

        return SourceSpan.FromBounds(start, end);
    }

    private static SourceSpan Removal(SourceSpan element, SourceSpan? previous, SourceSpan? next) =>
        next is { } following ? SourceSpan.FromBounds(element.Start, following.Start)
        : previous is { } before ? SourceSpan.FromBounds(before.End, element.End)
        : element;

    /// <summary>An array of strings: over lines where the document is, each item one step deeper than the element.</summary>
    private static string NewArray(string text, JsonProperty element, IReadOnlyList<string> values)
    {
        var newLine = NewLineOf(text);
        if (newLine is null || values.Count < 2)
        {
            return $"[{string.Join(", ", values.Select(Quote))}]";
        }

        var indent = IndentOf(text, element.Name.Start);
        var item = newLine + indent + IndentStep(text);
        return $"[{item}{string.Join("," + item, values.Select(Quote))}{newLine}{indent}]";
    }

    private static string Separator(string text, JsonArray array)
    {
        if (array.Items.Length > 1)
        {
            var between = text.Substring(array.Items[0].End, array.Items[1].Start - array.Items[0].End);
            if (between.Count(static c => c == ',') == 1 && between.All(static c => c is ',' or ' ' or '\t' or '\r' or '\n'))
            {
                return between;
            }
        }

        return Space(text, array.Start + 1, array.Items[0].Start) is { } space && space.IndexOf('\n') >= 0 ? "," + space : ", ";
    }

    private static string ColonLike(string text, JsonProperty property)
    {
        var between = property.Value.Start > property.Name.End
            ? text.Substring(property.Name.End, property.Value.Start - property.Name.End)
            : ": ";
        return between.Length <= 4 && between.Count(static c => c == ':') == 1 && between.All(static c => c is ':' or ' ') ? between : ": ";
    }

    /// <summary>The white space (and comma) between two places; null where anything else stands there.</summary>
    private static string? Space(string text, int start, int end)
    {
        if (end < start)
        {
            return null;
        }

        var space = text.Substring(start, end - start);
        return space.All(static c => c is ' ' or '\t' or '\r' or '\n' or ',') ? space : null;
    }

    internal static string? NewLineOf(string text)
    {
        var index = text.IndexOf('\n');
        return index < 0 ? null : index > 0 && text[index - 1] == '\r' ? "\r\n" : "\n";
    }

    internal static string IndentOf(string text, int position)
    {
        var start = position;
        while (start > 0 && text[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        var end = start;
        while (end < position && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.Substring(start, end - start);
    }

    /// <summary>How much deeper the document's first property stands than its brace; two spaces where that does not tell.</summary>
    internal static string IndentStep(string text)
    {
        var brace = text.IndexOf('{');
        var quote = brace < 0 ? -1 : text.IndexOf('"', brace);
        if (quote > 0)
        {
            var outer = IndentOf(text, brace);
            var inner = IndentOf(text, quote);
            if (inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal))
            {
                return inner.Substring(outer.Length);
            }
        }

        return "  ";
    }
}
