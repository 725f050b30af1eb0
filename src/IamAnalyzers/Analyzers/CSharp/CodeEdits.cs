using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules;

namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>Turns edits of a policy's text into edits of the C# that it stands in.</summary>
internal static class CodeEdits
{
    /// <summary>The edits whose changes can all be made in the literals of the expression.</summary>
    public static ImmutableArray<SuggestedEdit> Map(ImmutableArray<SuggestedEdit> edits, StringText text)
    {
        if (edits.IsEmpty)
        {
            return edits;
        }

        var mapped = ImmutableArray.CreateBuilder<SuggestedEdit>();
        foreach (var edit in edits)
        {
            var changes = ImmutableArray.CreateBuilder<TextEdit>(edit.Changes.Length);
            foreach (var change in edit.Changes)
            {
                if (text.TryMapChange(change.Span, change.NewText) is { NewText: { } newText } mappedChange)
                {
                    changes.Add(new TextEdit(new SourceSpan(mappedChange.Span.Start, mappedChange.Span.Length), newText));
                }
            }

            if (changes.Count == edit.Changes.Length)
            {
                mapped.Add(edit with { Changes = changes.ToImmutable() });
            }
        }

        return mapped.ToImmutable();
    }
}
