using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules;

namespace IamAnalyzers.Analyzers;

/// <summary>
/// Writes suggested edits into a diagnostic's properties and reads them back. Positions are those of the file that the
/// diagnostic stands in, and new text is as it has to stand there, so that whoever applies an edit needs to know nothing else.
/// </summary>
internal static class EditProperties
{
    private const string KeyPrefix = "IamEdit";
    private const string FileKey = "IamEditedFile";

    public static ImmutableDictionary<string, string?> Write(ImmutableArray<SuggestedEdit> edits)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        for (var i = 0; i < edits.Length; i++)
        {
            properties = properties.Add(KeyPrefix + i.ToString(CultureInfo.InvariantCulture), Encode(edits[i]));
        }

        return properties;
    }

    /// <summary>Writes an edit of another file than the one that the diagnostic stands in.</summary>
    public static ImmutableDictionary<string, string?> Write(SuggestedEdit edit, string path) =>
        Write(ImmutableArray.Create(edit)).Add(FileKey, path);

    /// <summary>The file that the edits are in; null for the one that the diagnostic stands in.</summary>
    public static string? FileOf(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(FileKey, out var path) ? path : null;

    public static ImmutableArray<SuggestedEdit> Read(ImmutableDictionary<string, string?> properties)
    {
        var edits = ImmutableArray.CreateBuilder<SuggestedEdit>();
        while (properties.TryGetValue(KeyPrefix + edits.Count.ToString(CultureInfo.InvariantCulture), out var text)
            && text is not null
            && TryDecode(text, out var edit))
        {
            edits.Add(edit);
        }

        return edits.ToImmutable();
    }

    // title-length:title, then for each change start,length,text-length:text
    private static string Encode(SuggestedEdit edit)
    {
        var text = new StringBuilder();
        text.Append(edit.Title.Length).Append(':').Append(edit.Title);
        foreach (var change in edit.Changes)
        {
            text.Append(change.Span.Start).Append(',').Append(change.Span.Length).Append(',')
                .Append(change.NewText.Length).Append(':').Append(change.NewText);
        }

        return text.ToString();
    }

    private static bool TryDecode(string text, [NotNullWhen(true)] out SuggestedEdit? edit)
    {
        edit = null;
        var position = 0;
        if (!TryReadText(text, ref position, out var title))
        {
            return false;
        }

        var changes = ImmutableArray.CreateBuilder<TextEdit>();
        while (position < text.Length)
        {
            if (!TryReadNumber(text, ref position, ',', out var start)
                || !TryReadNumber(text, ref position, ',', out var length)
                || !TryReadText(text, ref position, out var newText))
            {
                return false;
            }

            changes.Add(new TextEdit(new SourceSpan(start, length), newText));
        }

        edit = new SuggestedEdit(title, changes.ToImmutable());
        return true;
    }

    private static bool TryReadText(string text, ref int position, out string value)
    {
        value = "";
        if (!TryReadNumber(text, ref position, ':', out var length) || position + length > text.Length)
        {
            return false;
        }

        value = text.Substring(position, length);
        position += length;
        return true;
    }

    private static bool TryReadNumber(string text, ref int position, char end, out int value)
    {
        value = 0;
        var stop = text.IndexOf(end, position);
        if (stop < 0
            || !int.TryParse(text.Substring(position, stop - position), NumberStyles.None, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        position = stop + 1;
        return true;
    }
}
