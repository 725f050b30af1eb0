namespace IamAnalyzers.Policies.Matching;

/// <summary>
/// Case-insensitive comparison as IAM needs it for names: the letters A–Z only, whatever the culture, so that no exotic
/// character ever equals an ASCII one.
/// </summary>
internal static class Ascii
{
    public static char Fold(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    public static bool EqualsIgnoreCase(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i] && Fold(left[i]) != Fold(right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A hash that agrees with <see cref="EqualsIgnoreCase"/>.</summary>
    public static int HashIgnoreCase(ReadOnlySpan<char> text)
    {
        var hash = 17;
        foreach (var c in text)
        {
            hash = unchecked((hash * 31) + Fold(c));
        }

        return hash;
    }
}
