namespace IamAnalyzers.Rules.Configuration;

/// <summary>White space within lines.</summary>
internal static class Lines
{
    /// <summary>The first index from <paramref name="start"/> on that is no white space.</summary>
    public static int SkipSpace(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        return start;
    }

    /// <summary>The end without the white space before it.</summary>
    public static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}

/// <summary>Goes over the lines of a text without copying them.</summary>
/// <param name="text">The text.</param>
/// <param name="allowContinuations">Whether a backslash at a line's end continues it.</param>
internal struct LineCursor(string text, bool allowContinuations)
{
    private int _next;

    /// <summary>Where the line starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, without its line break.</summary>
    public int End { get; private set; }

    /// <summary>Goes to the next line.</summary>
    public bool MoveNext()
    {
        if (_next >= text.Length)
        {
            return false;
        }

        Start = _next;
        do
        {
            var end = text.IndexOf('\n', _next);
            End = end < 0 ? text.Length : end;
            _next = End + 1;
        }
        while (allowContinuations && _next < text.Length && IsContinued());

        if (End > Start && text[End - 1] == '\r')
        {
            End--;
        }

        return true;
    }

    private readonly bool IsContinued()
    {
        var last = End - 1;
        if (last >= Start && text[last] == '\r')
        {
            last--;
        }

        var backslashes = 0;
        while (last >= Start && text[last] == '\\')
        {
            backslashes++;
            last--;
        }

        return backslashes % 2 == 1;
    }
}
