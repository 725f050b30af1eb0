using System.Collections.Immutable;
using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.InCode.Values;

/// <summary>A run of a <see cref="ComputedText"/>.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Origin">The code that made it.</param>
/// <param name="Source">The C# string whose characters these are; null for text that nobody wrote.</param>
/// <param name="SourceStart">Index, in that string, of the first of them.</param>
/// <param name="IsEscaped">Whether the run is one escape sequence that stands for one character of the string.</param>
internal sealed record ComputedSegment(int Start, int Length, SyntaxNode Origin, StringText? Source, int SourceStart, bool IsEscaped)
{
    public int End => Start + Length;

    /// <summary>The whole expression, without what is built inside it.</summary>
    public Location Whole => CodeHeads.Of(Origin);

    public bool Contains(SourceSpan span) => span.Start >= Start && span.End <= End;

    public Location Locate(SourceSpan span, out ImmutableArray<Location> definitions)
    {
        if (Source is null)
        {
            definitions = ImmutableArray<Location>.Empty;
            return Whole;
        }

        return Source.Locate(Map(span), out definitions);
    }

    public TextChange? TryMapChange(SourceSpan span, string newText) => Source?.TryMapChange(Map(span), newText);

    private SourceSpan Map(SourceSpan span) =>
        IsEscaped ? new SourceSpan(SourceStart, 1) : new SourceSpan(SourceStart + span.Start - Start, span.Length);
}
