using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Templates.Reading;

/// <summary>What the characters of a resolved text are.</summary>
internal enum SegmentKind : byte
{
    /// <summary>Copied: braces, names, values outside of functions.</summary>
    Structure,

    /// <summary>Copied out of the strings of a function.</summary>
    Text,

    /// <summary>Written for what the template does not say, or between the parts of a function.</summary>
    Made,
}

/// <summary>A run of characters of a resolved text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Source">The characters of the template that they stand for; as many, where they are copied.</param>
/// <param name="Kind">What they are.</param>
internal readonly record struct TemplateSegment(int Start, int Length, SourceSpan Source, SegmentKind Kind)
{
    public int End => Start + Length;

    /// <summary>The place in the template of a place in a copied segment.</summary>
    public int Map(int position) => Source.Start + position - Start;
}
