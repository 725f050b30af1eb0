using System.Collections.Immutable;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>
/// The value of a string expression as far as it is known when the code is compiled, and for each character where it
/// stands. What is not known is a hole: one character that occurs in no text.
/// </summary>
internal sealed class StringText(SyntaxTree tree, ImmutableArray<StringSegment> segments, string value)
{
    /// <summary>Stands for what is not known.</summary>
    public const char Hole = UnknownText.Marker;

    public SyntaxTree Tree { get; } = tree;

    public string Value { get; } = value;

    public bool HasHoles { get; } = value.IndexOf(Hole) >= 0;

    /// <summary>Where a span of the value stands; further places where constants in it are defined.</summary>
    public Location Locate(SourceSpan span, out ImmutableArray<Location> definitions)
    {
        if (segments.IsEmpty)
        {
            definitions = ImmutableArray<Location>.Empty;
            return Location.None;
        }

        var first = FindSegment(span.Start);
        var last = FindSegment(Math.Max(span.Start, span.End - 1));
        var builder = ImmutableArray.CreateBuilder<Location>();
        for (var i = first; i <= last; i++)
        {
            if (segments[i].DefinitionOf(span) is { } definition)
            {
                builder.Add(definition);
            }
        }

        definitions = builder.ToImmutable();
        var start = segments[first].SpanOf(Math.Min(span.Start, Math.Max(0, Value.Length - 1)));
        var end = segments[last].SpanOf(Math.Min(Math.Max(span.Start, span.End - 1), Math.Max(0, Value.Length - 1)));
        var place = span.Length == 0 && span.Start < Value.Length
            ? new TextSpan(start.Start, 0)
            : TextSpan.FromBounds(Math.Min(start.Start, end.Start), Math.Max(start.End, end.End));
        return Tree.GetLocation(place);
    }

    /// <summary>
    /// The change of the source that makes a change of the value; null where there is none, as the characters stand in more
    /// than one literal, in a constant, or could not be written in this kind of literal.
    /// </summary>
    public TextChange? TryMapChange(SourceSpan span, string newText)
    {
        if (segments.IsEmpty)
        {
            return null;
        }

        // At a boundary between two literals, an insertion belongs to the end of the first.
        var first = FindSegment(span.Length == 0 && span.Start > 0 ? span.Start - 1 : span.Start);
        var segment = segments[first];
        return span.End <= segment.End ? segment.TryMapChange(span, newText) : null;
    }

    /// <summary>From which of its characters on the value is on which line of the file.</summary>
    public IEnumerable<LineMark> MarkLines()
    {
        var lines = Tree.GetText().Lines;
        yield return new LineMark(0, segments.IsEmpty ? 1 : LineOf(segments[0], 0), FollowsLineEnds: false);
        foreach (var segment in segments)
        {
            for (var i = segment.Start; i < segment.End; i++)
            {
                if (i > 0 && (i == segment.Start || LineMarks.IsLineEnd(Value, i - 1)))
                {
                    yield return new LineMark(i, LineOf(segment, i), FollowsLineEnds: false);
                }
            }
        }

        int LineOf(StringSegment segment, int index) => lines.GetLineFromPosition(segment.SpanOf(index).Start).LineNumber + 1;
    }

    private int FindSegment(int index)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            if (index < segments[i].End)
            {
                return i;
            }
        }

        return segments.Length - 1;
    }
}
