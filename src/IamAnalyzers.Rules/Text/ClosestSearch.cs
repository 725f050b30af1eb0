namespace IamAnalyzers.Rules.Text;

/// <summary>
/// Looks for the name that someone most likely meant. Candidates are offered one after the other; of equally near ones
/// the first wins, so that the result does not depend on anything but the order of the candidates.
/// </summary>
internal ref struct ClosestSearch
{
    private readonly ReadOnlySpan<char> _text;
    private int _limit;

    /// <summary>A search for names near to <paramref name="text"/>.</summary>
    public ClosestSearch(ReadOnlySpan<char> text)
    {
        _text = text;

        // One mistake in three characters, two in seven, never more than four. Shorter text has no likely meaning.
        _limit = text.Length > EditDistance.MaxLength ? 0 : Math.Min((text.Length + 1) / 4, 4);
    }

    /// <summary>The nearest of some names, or null when none is near.</summary>
    public static string? Closest(ReadOnlySpan<char> text, IEnumerable<string> candidates)
    {
        var search = new ClosestSearch(text);
        string? closest = null;
        foreach (var candidate in candidates)
        {
            if (search.IsCloser(candidate))
                closest = candidate;
        }

        return closest;
    }

    /// <summary>Whether a candidate of that length can be near: each character too many or too few is a mistake.</summary>
    public readonly bool MayBeCloser(int length) => Math.Abs(length - _text.Length) <= _limit;

    /// <summary>Whether a candidate is near, and nearer than all before it.</summary>
    public bool IsCloser(scoped ReadOnlySpan<char> candidate)
    {
        if (_limit <= 0)
            return false;

        var distance = EditDistance.Bounded(_text, candidate, _limit);
        if (distance > _limit)
            return false;

        // From now on only something strictly nearer counts.
        _limit = distance - 1;
        return true;
    }
}
