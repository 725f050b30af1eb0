namespace IamAnalyzers.Rules.Credentials;

/// <summary>
/// Finds long runs of base64 characters. Where a run of forty must not begin before a character that is none, forty
/// characters are skipped with one look, as Boyer and Moore do: words are seldom that long.
/// </summary>
internal static class Base64Runs
{
    /// <summary>Finds the next run.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where to look from; must not lie inside of a run that has begun before.</param>
    /// <param name="shortest">The fewest characters that count.</param>
    /// <param name="start">Where the run starts.</param>
    /// <param name="end">Where it ends.</param>
    public static bool TryFind(ReadOnlySpan<char> text, int position, int shortest, out int start, out int end)
    {
        start = position;
        while (start + shortest <= text.Length)
        {
            var probe = start + shortest - 1;
            while (probe >= start && CharacterClasses.IsBase64(text[probe]))
            {
                probe--;
            }

            if (probe < start)
            {
                end = CharacterClasses.EndOfBase64(text, start + shortest);
                return true;
            }

            start = probe + 1;
        }

        end = start;
        return false;
    }

    /// <summary>Whether a text has a run of at least so many characters.</summary>
    public static bool Has(ReadOnlySpan<char> text, int shortest) => TryFind(text, 0, shortest, out _, out _);
}
