namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>Tells from afar whether C# can hold an access key id or a piece of one.</summary>
internal static class CredentialTextAnchors
{
    private const int ShortestPiece = 8;
    private static readonly string[] Prefixes = ["AKIA", "ASIA", "ABIA", "ACCA"];

    /// <summary>
    /// Whether a stretch of C# has a key's prefix, or a word of a key's alphabet at a quote, which can be a piece of one
    /// that is put together from several.
    /// </summary>
    public static bool IsIn(ReadOnlySpan<char> code)
    {
        foreach (var prefix in Prefixes)
        {
            if (code.IndexOf(prefix.AsSpan()) >= 0)
            {
                return true;
            }
        }

        return HasPiece(code);
    }

    private static bool HasPiece(ReadOnlySpan<char> code)
    {
        for (var quote = code.IndexOf('"'); quote >= 0;)
        {
            if (LengthBehind(code, quote + 1) >= ShortestPiece || LengthAhead(code, quote - 1) >= ShortestPiece)
            {
                return true;
            }

            var next = code.Slice(quote + 1).IndexOf('"');
            quote = next < 0 ? -1 : quote + 1 + next;
        }

        return false;
    }

    private static int LengthBehind(ReadOnlySpan<char> code, int start)
    {
        var end = start;
        while (end < code.Length && IsOfAlphabet(code[end]))
        {
            end++;
        }

        return end - start;
    }

    private static int LengthAhead(ReadOnlySpan<char> code, int last)
    {
        var start = last;
        while (start >= 0 && IsOfAlphabet(code[start]))
        {
            start--;
        }

        return last - start;
    }

    private static bool IsOfAlphabet(char c) => c is (>= 'A' and <= 'Z') or (>= '2' and <= '7');
}
