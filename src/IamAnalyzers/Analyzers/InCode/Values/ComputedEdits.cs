using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules;

namespace IamAnalyzers.Analyzers.InCode.Values;

/// <summary>Turns edits of a synthesised text into edits of the code that made it.</summary>
internal static class ComputedEdits
{
    /// <summary>The edits whose changes all lie in the text of literals; code that builds objects is not rewritten.</summary>
    public static ImmutableArray<SuggestedEdit> Map(ImmutableArray<SuggestedEdit> edits, ComputedText text)
    {
        var mapped = ImmutableArray.CreateBuilder<SuggestedEdit>();
        foreach (var edit in edits)
        {
            var changes = edit.Changes.Select(change => Map(change, text)).ToList();
            if (changes.TrueForAll(static c => c is not null))
            {
                mapped.Add(edit with { Changes = changes.Select(static c => c!.Value).ToImmutableArray() });
            }
        }

        return mapped.ToImmutable();
    }

    private static TextEdit? Map(TextEdit change, ComputedText text)
    {
        var (span, newText) = (change.Span, change.NewText);
        if (IsQuoted(text.Text.Substring(span.Start, span.Length)) && IsQuoted(newText) && newText.IndexOf('"', 1) == newText.Length - 1)
        {
            span = new SourceSpan(span.Start + 1, span.Length - 2);
            newText = newText.Substring(1, newText.Length - 2);
        }

        return newText.IndexOfAny(['"', '\\']) < 0 && text.TryMapChange(span, newText) is { NewText: { } mapped } result
            ? new TextEdit(new SourceSpan(result.Span.Start, result.Span.Length), mapped)
            : null;
    }

    private static bool IsQuoted(string text) => text.Length >= 2 && text[0] == '"' && text[text.Length - 1] == '"';
}
