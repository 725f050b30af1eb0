using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Rules.Templates.Reading;

/// <summary>Where each character of a value comes from whose functions were resolved.</summary>
internal sealed class TemplateOrigin(JsonText template, string text, ImmutableArray<TemplateSegment> segments) : TextOrigin
{
    private const string EscapedMarker = "\\uffff";

    public override SourceSpan SpanOf(SourceSpan span)
    {
        if (segments.IsEmpty)
        {
            return default;
        }

        var first = segments[IndexAt(span.Start)];
        var start = first.Kind == SegmentKind.Made && span.Start < first.End ? first.Source.Start : first.Map(Math.Min(span.Start, first.End));
        if (span.Length == 0)
        {
            return new SourceSpan(start, 0);
        }

        var last = segments[IndexAt(span.End - 1)];
        var end = last.Kind == SegmentKind.Made ? last.Source.End : last.Map(span.End);
        return SourceSpan.FromBounds(start, Math.Max(start, end));
    }

    public override (int Line, int Column) GetPosition(int offset) => template.GetPosition(SpanOf(new SourceSpan(offset, 0)).Start);

    public override (SourceSpan Span, string NewText)? TryMapChange(SourceSpan span, string newText)
    {
        // What is unknown stays where it is: only the characters beside it can change.
        var change = newText.Replace(EscapedMarker, UnknownText.Text);
        if (UnknownText.IsPresent(change))
        {
            (span, change) = WithoutCommonEnds(span, change);
        }

        return !segments.IsEmpty && !UnknownText.IsPresent(change) && (TryMapInText(span, change) ?? TryMapStructure(span)) is { } source
            ? (source, change)
            : null;
    }

    /// <summary>The same change, without the characters at both ends that it leaves as they are.</summary>
    private (SourceSpan Span, string NewText) WithoutCommonEnds(SourceSpan span, string newText)
    {
        var most = Math.Min(span.Length, newText.Length);
        var before = 0;
        while (before < most && text[span.Start + before] == newText[before])
        {
            before++;
        }

        var behind = 0;
        while (behind < most - before && text[span.End - 1 - behind] == newText[newText.Length - 1 - behind])
        {
            behind++;
        }

        return (SourceSpan.FromBounds(span.Start + before, span.End - behind), newText.Substring(before, newText.Length - before - behind));
    }

    /// <summary>A change inside of a function's string: it stays one string, and begins no variable of <c>Fn::Sub</c>.</summary>
    private SourceSpan? TryMapInText(SourceSpan span, string newText)
    {
        var found = span.Length == 0 ? TextAround(span.Start) : segments[IndexAt(span.Start)];
        if (found is not { Kind: SegmentKind.Text } segment || span.End > segment.End)
        {
            return null;
        }

        var isWhole = IsOneString(text.Substring(span.Start, span.Length)) && IsOneString(newText);
        return (isWhole || newText.IndexOf('"') < 0) && newText.IndexOf("${", StringComparison.Ordinal) < 0
            ? new SourceSpan(segment.Map(span.Start), span.Length)
            : null;
    }

    /// <summary>A change whose ends stand outside of functions: a function between them goes as a whole.</summary>
    private SourceSpan? TryMapStructure(SourceSpan span) =>
        BoundaryOf(span.Start, takesLater: span.Length > 0) is { } start && BoundaryOf(span.End, takesLater: false) is { } end && start <= end
            ? SourceSpan.FromBounds(start, end)
            : null;

    /// <summary>The place in the template between two characters of which at least one stands outside of functions.</summary>
    private int? BoundaryOf(int position, bool takesLater)
    {
        var index = IndexAt(position);
        var later = segments[index];
        var earlier = position == later.Start && index > 0 ? segments[index - 1] : later;
        var (first, second) = takesLater ? (later, earlier) : (earlier, later);
        return first.Kind == SegmentKind.Structure ? first.Map(position)
            : second.Kind == SegmentKind.Structure ? second.Map(position)
            : null;
    }

    /// <summary>The text that goes on over a place between two characters: beside it stands text, or a part that is unknown.</summary>
    private TemplateSegment? TextAround(int position)
    {
        var index = IndexAt(position);
        var later = segments[index];
        if (position > later.Start)
        {
            return later.Kind == SegmentKind.Text && position < later.End ? later : null;
        }

        if (index == 0 || later.Kind == SegmentKind.Structure || segments[index - 1].Kind == SegmentKind.Structure)
        {
            return null;
        }

        return later.Kind == SegmentKind.Text ? later : segments[index - 1] is { Kind: SegmentKind.Text } earlier ? earlier : null;
    }

    private static bool IsOneString(string json) =>
        json.Length >= 2 && json[0] == '"' && json[json.Length - 1] == '"' && json.IndexOf('"', 1) == json.Length - 1;

    /// <summary>The segment that a character is in; the last one for what is behind all.</summary>
    private int IndexAt(int position)
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

        return low;
    }
}
