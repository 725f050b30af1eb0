namespace IamAnalyzers.Policies.Matching;

/// <summary>
/// The one wildcard matcher: <c>*</c> is any run of characters, <c>?</c> is one Unicode scalar, all else is literal.
/// </summary>
/// <remarks>
/// The pattern is taken apart at its stars: the first piece must begin the text, the last must end it, and each one between is
/// looked for from where the one before ended. The leftmost place is always as good as any other, so nothing is tried twice and
/// any number of stars costs one pass over the text.
/// </remarks>
internal static class WildcardPattern
{
    /// <summary>Whether <paramref name="text"/> matches, letters A–Z compared exactly.</summary>
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text) =>
        IsMatch(pattern, text, WildcardSymbols.Iam, ignoreCase: false);

    /// <summary>Whether <paramref name="text"/> matches, letters A–Z compared without case.</summary>
    public static bool IsMatchIgnoreCase(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text) =>
        IsMatch(pattern, text, WildcardSymbols.Iam, ignoreCase: true);

    /// <summary>Whether the pattern holds a wildcard.</summary>
    public static bool HasWildcard(ReadOnlySpan<char> pattern) => pattern.IndexOfAny('*', '?') >= 0;

    /// <summary>The same with other characters in the roles of <c>*</c> and <c>?</c>, for patterns into which data was put.</summary>
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, WildcardSymbols symbols, bool ignoreCase)
    {
        var star = pattern.IndexOf(symbols.Star);
        if (star < 0)
        {
            return TryMatchPrefix(pattern, text, symbols.One, ignoreCase, out var whole) && whole == text.Length;
        }

        if (!TryMatchPrefix(pattern.Slice(0, star), text, symbols.One, ignoreCase, out var used))
        {
            return false;
        }

        text = text.Slice(used);
        pattern = pattern.Slice(star + 1);
        while ((star = pattern.IndexOf(symbols.Star)) >= 0)
        {
            var piece = pattern.Slice(0, star);
            pattern = pattern.Slice(star + 1);
            if (piece.IsEmpty)
            {
                continue;
            }

            var end = FindPieceEnd(piece, text, symbols.One, ignoreCase);
            if (end < 0)
            {
                return false;
            }

            text = text.Slice(end);
        }

        return EndsWith(pattern, text, symbols.One, ignoreCase);
    }

    /// <summary>Where the leftmost occurrence of a piece without stars ends, or -1.</summary>
    private static int FindPieceEnd(ReadOnlySpan<char> piece, ReadOnlySpan<char> text, char one, bool ignoreCase)
    {
        var anyCharacter = piece.IndexOf(one) >= 0;
        if (!anyCharacter && !ignoreCase)
        {
            var found = text.IndexOf(piece);
            return found < 0 ? -1 : found + piece.Length;
        }

        for (var start = 0; start <= text.Length; start++)
        {
            if (!anyCharacter && text.Length - start < piece.Length)
            {
                return -1;
            }

            if (TryMatchPrefix(piece, text.Slice(start), one, ignoreCase, out var used))
            {
                return start + used;
            }

            // A scalar of two units is one step: no match may begin inside it.
            if (start + 1 < text.Length && char.IsHighSurrogate(text[start]) && char.IsLowSurrogate(text[start + 1]))
            {
                start++;
            }
        }

        return -1;
    }

    private static bool TryMatchPrefix(ReadOnlySpan<char> piece, ReadOnlySpan<char> text, char one, bool ignoreCase, out int used)
    {
        used = 0;
        foreach (var p in piece)
        {
            if (used >= text.Length)
            {
                return false;
            }

            var t = text[used++];
            if (p == one)
            {
                if (char.IsHighSurrogate(t) && used < text.Length && char.IsLowSurrogate(text[used]))
                {
                    used++;
                }
            }
            else if (p != t && !(ignoreCase && Ascii.Fold(p) == Ascii.Fold(t)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsWith(ReadOnlySpan<char> piece, ReadOnlySpan<char> text, char one, bool ignoreCase)
    {
        var t = text.Length;
        for (var i = piece.Length - 1; i >= 0; i--)
        {
            if (--t < 0)
            {
                return false;
            }

            var p = piece[i];
            if (p == one)
            {
                if (t > 0 && char.IsLowSurrogate(text[t]) && char.IsHighSurrogate(text[t - 1]))
                {
                    t--;
                }
            }
            else if (p != text[t] && !(ignoreCase && Ascii.Fold(p) == Ascii.Fold(text[t])))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>The characters that act as wildcards.</summary>
/// <param name="Star">Any run of characters, also none.</param>
/// <param name="One">Exactly one Unicode scalar.</param>
internal readonly record struct WildcardSymbols(char Star, char One)
{
    public static WildcardSymbols Iam => new('*', '?');

    /// <summary>
    /// Noncharacters as wildcards: a pattern in which <c>*</c> and <c>?</c> are data, because a policy variable brought them in
    /// or <c>${*}</c> and <c>${?}</c> say so.
    /// </summary>
    public static WildcardSymbols Resolved => new('\uFDD0', '\uFDD1');
}
