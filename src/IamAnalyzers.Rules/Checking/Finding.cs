using System.Collections.Immutable;
using System.Globalization;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules;

/// <summary>A rule's complaint about certain characters of a document.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Span">The characters at fault, in the document's text.</param>
/// <param name="Arguments">What fills the rule's message.</param>
internal sealed record Finding(Rule Rule, SourceSpan Span, ImmutableArray<string> Arguments)
{
    /// <summary>The statement that the finding is about, from 0; -1 where it is about the document.</summary>
    public int StatementIndex { get; init; } = -1;

    /// <summary>That statement's Sid, by which a suppression can name it.</summary>
    public string? Sid { get; init; }

    /// <summary>Further characters that belong to the finding.</summary>
    public ImmutableArray<SourceSpan> AdditionalSpans { get; init; } = ImmutableArray<SourceSpan>.Empty;

    /// <summary>Ways to mend it, the best first.</summary>
    public ImmutableArray<SuggestedEdit> Edits { get; init; } = ImmutableArray<SuggestedEdit>.Empty;

    /// <summary>The message as the user reads it.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, Arguments.ToArray<object>());
}

/// <summary>A way to mend a finding: what a menu calls it, and the changes to the document's text.</summary>
/// <param name="Title">An imperative, such as <c>Change to "s3:GetObject"</c>.</param>
/// <param name="Changes">Changes that do not overlap, in the coordinates of the text before any of them.</param>
internal sealed record SuggestedEdit(string Title, ImmutableArray<TextEdit> Changes)
{
    public static SuggestedEdit Replace(string title, SourceSpan span, string newText) =>
        new(title, ImmutableArray.Create(new TextEdit(span, newText)));
}

/// <summary>Characters of a document and what replaces them.</summary>
internal readonly record struct TextEdit(SourceSpan Span, string NewText);
