using System.Collections.Immutable;
using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.InCode.Values;

/// <summary>A JSON text made from code, and for each of its characters the code that it comes from.</summary>
internal sealed class ComputedText(string text, ImmutableArray<ComputedSegment> segments)
{
    public string Text { get; } = text;

    /// <summary>The code of a span: the exact characters of a string that was written, else the expression that made it.</summary>
    public Location Locate(SourceSpan span, out ImmutableArray<Location> definitions)
    {
        var first = Find(span.Start);
        if (first.Contains(span))
        {
            return first.Locate(span, out definitions);
        }

        // A string with its quotes is the expression; what covers more is shown where it begins.
        definitions = ImmutableArray<Location>.Empty;
        return first.Whole;
    }

    /// <summary>The change of code that changes the text; null where it is not in one literal.</summary>
    public TextChange? TryMapChange(SourceSpan span, string newText) =>
        Find(span.Start) is var segment && segment.Contains(span) ? segment.TryMapChange(span, newText) : null;

    private ComputedSegment Find(int position)
    {
        var low = 0;
        var high = segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (segments[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return segments[low];
    }
}
