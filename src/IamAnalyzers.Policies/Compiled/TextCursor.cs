using System.ComponentModel;

namespace IamAnalyzers.Policies.Compiled;

/// <summary>
/// Compares a text with pieces that follow one another, such as <c>home/</c>, a user's name, <c>/</c>, without joining them. Once
/// a piece is not there, or is null because a variable has no value, nothing matches any more.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct TextCursor
{
    private readonly ReadOnlySpan<char> _rest;

    /// <summary>Begins at the front of a text.</summary>
    public TextCursor(ReadOnlySpan<char> text)
        : this(text, true)
    {
    }

    /// <summary>Begins at the front of a text; null is an empty one.</summary>
    public TextCursor(string? text)
        : this(text.AsSpan(), true)
    {
    }

    private TextCursor(ReadOnlySpan<char> rest, bool isMatch)
    {
        _rest = rest;
        IsPrefix = isMatch;
    }

    /// <summary>Whether the text began with all pieces so far.</summary>
    public bool IsPrefix { get; }

    /// <summary>Whether the text is all pieces so far and nothing else.</summary>
    public bool IsWhole => IsPrefix && _rest.IsEmpty;

    /// <summary>Goes over a piece.</summary>
    public TextCursor Take(string? piece) =>
        IsPrefix && piece is not null && _rest.StartsWith(piece.AsSpan())
            ? new TextCursor(_rest.Slice(piece.Length), true)
            : default;
}
