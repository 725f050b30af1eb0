using System.Globalization;

namespace IamAnalyzers.Rules.Credentials;

/// <summary>
/// Access key ids: a prefix of four letters that tells the kind, then sixteen characters of A–Z and 2–7, of which newer
/// ids encode the account. Ids of users, roles and groups (<c>AIDA</c>, <c>AROA</c>, …) look alike and open nothing.
/// </summary>
internal static class AccessKeyId
{
    /// <summary>Number of characters of an id.</summary>
    public const int Length = 20;

    private const int PrefixLength = 4;
    private const int FewestDifferent = 6;
    private const int LongestSequence = 8;
    private const int Neighbourhood = 8;
    private const long LargestAccount = 999_999_999_999;

    /// <summary>Whether an access key id stands at a place, with no word running on before or behind it.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int start)
    {
        if (start + Length > text.Length || !HasPrefix(text.Slice(start)))
        {
            return false;
        }

        for (var i = start + PrefixLength; i < start + Length; i++)
        {
            if (!CharacterClasses.IsKeyId(text[i]))
            {
                return false;
            }
        }

        return IsBoundary(text, start) && IsEnd(text, start + Length) && !IsPlaceholder(text.Slice(start, Length));
    }

    /// <summary>Whether a text starts with one of the prefixes of access key ids.</summary>
    public static bool HasPrefix(ReadOnlySpan<char> text)
    {
        if (text.Length < PrefixLength || text[0] != 'A' || text[3] != 'A')
        {
            return false;
        }

        return (text[1], text[2]) is ('K', 'I') or ('S', 'I') or ('B', 'I') or ('C', 'C');
    }

    /// <summary>Whether an id is one of AWS's documentation: they end in EXAMPLE.</summary>
    public static bool IsExample(ReadOnlySpan<char> id) => id.IndexOf("EXAMPLE".AsSpan()) >= 0;

    /// <summary>What kind of key an id belongs to.</summary>
    public static string Describe(string id) => id.Substring(0, PrefixLength) switch
    {
        "AKIA" => "long-term key",
        "ASIA" => "temporary key",
        "ABIA" => "service bearer token",
        _ => "context-specific credential",
    };

    /// <summary>What may be shown of an id: its first and last four characters.</summary>
    public static string Mask(string id) => id.Substring(0, PrefixLength) + "…" + id.Substring(id.Length - 4);

    /// <summary>The account that an id encodes, as twelve digits; null for ids of the old form, which encode none.</summary>
    public static string? AccountOf(string id)
    {
        // Ids that encode the account have the first bit set: Q–Z or a digit. Those issued before 2019 start with I or J.
        if (id.Length != Length || id[PrefixLength] is >= 'A' and < 'Q' || IsExample(id.AsSpan()))
        {
            return null;
        }

        // Ten characters of base32 are fifty bits; the upper 48 are six bytes, of which 40 bits are twice the account.
        var bits = 0L;
        for (var i = PrefixLength; i < PrefixLength + 10; i++)
        {
            var c = id[i];
            bits = (bits << 5) | (long)(c >= 'A' ? c - 'A' : c - '2' + 26);
        }

        var account = ((bits >> 2) & 0x7FFF_FFFF_FF80) >> 7;
        return account is > 0 and <= LargestAccount ? account.ToString("D12", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Whether an id is obviously made up: hardly any different characters, or the alphabet in order.</summary>
    private static bool IsPlaceholder(ReadOnlySpan<char> id)
    {
        var seen = 0L;
        var different = 0;
        var sequence = 1;
        for (var i = PrefixLength; i < id.Length; i++)
        {
            var bit = 1L << (id[i] - '0');
            different += (seen & bit) == 0 ? 1 : 0;
            seen |= bit;
            sequence = id[i] == id[i - 1] + 1 || id[i] == id[i - 1] ? sequence + 1 : 1;
            if (sequence >= LongestSequence)
            {
                return true;
            }
        }

        return different < FewestDifferent;
    }

    private static bool IsBoundary(ReadOnlySpan<char> text, int start)
    {
        if (start == 0)
        {
            return true;
        }

        var before = text[start - 1];
        if (before != '_' && CharacterClasses.IsWord(before))
        {
            return IsBehindEscape(text, start);
        }

        // Inside a long run of base64 the letters are chance.
        return before is not ('+' or '/') || start < Neighbourhood || !IsBase64Run(text.Slice(start - Neighbourhood, Neighbourhood));
    }

    private static bool IsEnd(ReadOnlySpan<char> text, int end)
    {
        if (end == text.Length)
        {
            return true;
        }

        if (text[end] != '_' && CharacterClasses.IsWord(text[end]))
        {
            return false;
        }

        return text[end] != '+' || end + Neighbourhood > text.Length || !IsBase64Run(text.Slice(end, Neighbourhood));
    }

    /// <summary>Whether the word before a place ends an escape: <c>%2F</c> of a URL, <c>\n</c> of a literal.</summary>
    private static bool IsBehindEscape(ReadOnlySpan<char> text, int start) =>
        (start >= 3 && text[start - 3] == '%' && CharacterClasses.IsHex(text[start - 2]) && CharacterClasses.IsHex(text[start - 1]))
        || (start >= 2 && text[start - 2] == '\\' && (text[start - 1] is 'n' or 't' or 'r'));

    private static bool IsBase64Run(ReadOnlySpan<char> text) =>
        CharacterClasses.EndOfBase64(text, 0) == text.Length && HasMixedCase(text);

    private static bool HasMixedCase(ReadOnlySpan<char> text)
    {
        var classes = 0;
        foreach (var c in text)
        {
            classes |= 1 << CharacterClasses.ClassOf(c);
        }

        return (classes & 0b0110) == 0b0110;
    }
}
