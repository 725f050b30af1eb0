using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>A part of a string expression's value that comes from one place of the source.</summary>
internal abstract class StringSegment(int start, string value)
{
    /// <summary>Index of its first character in the whole value.</summary>
    public int Start { get; } = start;

    public string Value { get; } = value;

    public int End => Start + Value.Length;

    /// <summary>The source characters of one character of the whole value.</summary>
    public abstract TextSpan SpanOf(int index);

    /// <summary>Where the part of a span that lies in this segment is defined, if elsewhere.</summary>
    public virtual Location? DefinitionOf(SourceSpan span) => null;

    /// <summary>The change of the source that makes a change of the value.</summary>
    public virtual TextChange? TryMapChange(SourceSpan span, string newText) => null;
}

/// <summary>Text of a literal.</summary>
internal sealed class LiteralSegment(int start, DecodedText text, LiteralForm form, TextSpan content) : StringSegment(start, text.Value)
{
    public override TextSpan SpanOf(int index) => Value.Length == 0 ? content : text.SpanOf(Within(index));

    public override TextChange? TryMapChange(SourceSpan span, string newText)
    {
        // A literal without characters has none to stand at, and where its text would begin depends on its form.
        if (Value.Length == 0 || !LiteralEscaper.TryEscape(newText, form, out var escaped))
        {
            return null;
        }

        var start = span.Start == End ? text.SpanOf(Value.Length - 1).End : text.SpanOf(span.Start - Start).Start;
        var end = span.Length == 0 ? start : text.SpanOf(span.End - 1 - Start).End;
        return new TextChange(TextSpan.FromBounds(start, end), escaped);
    }

    private int Within(int index) => Math.Max(0, Math.Min(index - Start, Value.Length - 1));
}

/// <summary>What a constant, or something else that is not written here, stands for: all of it maps to the reference.</summary>
internal sealed class ReferenceSegment(int start, string value, TextSpan reference, StringText? definition, Location? declaration)
    : StringSegment(start, value)
{
    public override TextSpan SpanOf(int index) => reference;

    public override Location? DefinitionOf(SourceSpan span)
    {
        if (definition is null)
        {
            return declaration;
        }

        var from = Math.Max(0, span.Start - Start);
        var to = Math.Min(Value.Length, span.End - Start);
        return definition.Locate(SourceSpan.FromBounds(from, Math.Max(from, to)), out _);
    }
}
