namespace IamAnalyzers.Rules.Credentials;

/// <summary>
/// What a secret access key looks like: forty characters of base64 without padding, as random as thirty bytes are. The
/// shape alone accuses nobody; it takes a name, a sink or a key id nearby as well.
/// </summary>
internal static class SecretShape
{
    /// <summary>Number of characters of a secret access key.</summary>
    public const int Length = 40;

    /// <summary>A hexadecimal SHA-1, which is as long, has at most 4.0 bits a character.</summary>
    private const double LowestEntropy = 4.1;

    /// <summary>Changes between upper case, lower case and digit: 25 in the mean of random text, ten in words.</summary>
    private const int FewestChanges = 14;

    private const int FewestChangesInSink = 6;

    /// <summary>Whether a text is shaped like a secret access key.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isSink">Whether it is known to be used as one; then less randomness is asked for.</param>
    public static bool IsSecret(ReadOnlySpan<char> text, bool isSink = false)
    {
        if (text.Length != Length)
        {
            return false;
        }

        var classes = 0;
        var changes = 0;
        var last = 0;
        foreach (var c in text)
        {
            var current = CharacterClasses.ClassOf(c);
            if (current == 0)
            {
                return false;
            }

            classes |= 1 << current;
            changes += current != last && last != 0 ? 1 : 0;
            last = current;
        }

        const int UpperAndLower = 0b0110;
        const int UpperLowerAndDigit = 0b1110;
        var wanted = isSink ? UpperAndLower : UpperLowerAndDigit;
        return (classes & wanted) == wanted
            && changes >= (isSink ? FewestChangesInSink : FewestChanges)
            && EntropyOf(text) >= LowestEntropy
            && !HoldsExample(text);
    }

    /// <summary>Whether a text is a secret access key of AWS's documentation, which say so themselves.</summary>
    public static bool IsExample(ReadOnlySpan<char> text) =>
        text.Length is >= 36 and <= 44 && CharacterClasses.EndOfBase64(text, 0) == text.Length && HoldsExample(text);

    /// <summary>Shannon's entropy of a text, in bits a character.</summary>
    public static double EntropyOf(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[128];
        counts.Clear();
        var counted = 0;
        foreach (var c in text)
        {
            if (c < 128)
            {
                counts[c]++;
                counted++;
            }
        }

        var entropy = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
            {
                var share = (double)count / counted;
                entropy -= share * Math.Log(share, 2);
            }
        }

        return entropy;
    }

    private static bool HoldsExample(ReadOnlySpan<char> text) => text.IndexOf("EXAMPLE".AsSpan()) >= 0;
}
