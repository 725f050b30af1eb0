namespace IamAnalyzers.Policies.Conditions;

/// <summary>Compares the bytes that base64 texts stand for, without decoding them into memory.</summary>
internal static class Base64Text
{
    /// <summary>Whether the text is base64: groups of four, <c>=</c> only as padding.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length % 4 != 0)
        {
            return false;
        }

        var digits = CountDigits(text);
        return text.Length - digits <= 2 && text.Slice(digits).Trim('=').IsEmpty;
    }

    /// <summary>Whether both are base64 and stand for the same bytes.</summary>
    public static bool AreEqual(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (!IsValid(left) || !IsValid(right))
        {
            return false;
        }

        var count = ByteCount(left);
        if (count != ByteCount(right))
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (ByteAt(left, i) != ByteAt(right, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the text is base64 and stands for the bytes.</summary>
    public static bool AreEqual(ReadOnlySpan<char> text, ReadOnlySpan<byte> bytes)
    {
        if (!IsValid(text) || ByteCount(text) != bytes.Length)
        {
            return false;
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            if (ByteAt(text, i) != bytes[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && Digit(text[i]) >= 0)
        {
            i++;
        }

        return i;
    }

    // Bits of the last digit that make no whole byte do not count.
    private static int ByteCount(ReadOnlySpan<char> text) => (int)((long)CountDigits(text) * 6 / 8);

    private static int ByteAt(ReadOnlySpan<char> text, int index)
    {
        var group = index / 3 * 4;
        return (index % 3) switch
        {
            0 => (Digit(text[group]) << 2) | (Digit(text[group + 1]) >> 4),
            1 => ((Digit(text[group + 1]) & 15) << 4) | (Digit(text[group + 2]) >> 2),
            _ => ((Digit(text[group + 2]) & 3) << 6) | Digit(text[group + 3]),
        };
    }

    private static int Digit(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' => 62,
        '/' => 63,
        _ => -1,
    };
}
