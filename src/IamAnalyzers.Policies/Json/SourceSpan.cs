namespace IamAnalyzers.Policies;

/// <summary>A run of characters in a policy's text: zero-based start and length, in UTF-16 units.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">Number of characters; zero marks a place between two characters.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>Index just behind the last character.</summary>
    public int End => Start + Length;

    internal static SourceSpan FromBounds(int start, int end) => new(start, end - start);

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}
