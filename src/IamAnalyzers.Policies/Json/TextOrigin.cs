namespace IamAnalyzers.Policies.Json;

/// <summary>Where a text comes from that stands, encoded, inside another one.</summary>
internal abstract class TextOrigin
{
    /// <summary>The characters of the outer text that <paramref name="span"/> of the inner text comes from.</summary>
    public abstract SourceSpan SpanOf(SourceSpan span);

    /// <summary>One-based line and column in the outer text of an offset of the inner one.</summary>
    public abstract (int Line, int Column) GetPosition(int offset);

    /// <summary>The change of the outer text that makes a change of the inner one; null where there is none.</summary>
    /// <param name="span">Characters of the inner text.</param>
    /// <param name="newText">What replaces them.</param>
    public abstract (SourceSpan Span, string NewText)? TryMapChange(SourceSpan span, string newText);
}
