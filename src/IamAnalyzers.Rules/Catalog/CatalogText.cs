using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Rules.Catalog;

/// <summary>
/// Comparisons between stored names (ASCII bytes) and given text, ignoring the case of ASCII letters as AWS does for
/// actions and condition keys. No culture, no allocation.
/// </summary>
internal static class CatalogText
{
    /// <summary>The order of the catalogue: ASCII lower case, by code unit.</summary>
    public static IComparer<string> Order { get; } =
        Comparer<string>.Create(static (a, b) => string.CompareOrdinal(a.ToLowerInvariant(), b.ToLowerInvariant()));

    /// <summary>Compares by lower-case code units, the order in which the catalogue is sorted.</summary>
    public static int Compare(ReadOnlySpan<byte> stored, ReadOnlySpan<char> text)
    {
        var length = Math.Min(stored.Length, text.Length);
        for (var i = 0; i < length; i++)
        {
            var difference = Ascii.Fold((char)stored[i]) - Ascii.Fold(text[i]);
            if (difference != 0)
                return difference;
        }

        return stored.Length - text.Length;
    }

    /// <summary>Whether the two are equal, ignoring case.</summary>
    public static bool Equals(ReadOnlySpan<byte> stored, ReadOnlySpan<char> text) =>
        stored.Length == text.Length && Compare(stored, text) == 0;

    /// <summary>
    /// Whether <paramref name="text"/> is an instance of a key with a variable part, such as
    /// <c>aws:PrincipalTag/${TagKey}</c>. The variable part stands for at least one character; the template's own
    /// text is an instance too.
    /// </summary>
    public static bool MatchesTemplate(ReadOnlySpan<byte> template, ReadOnlySpan<char> text)
    {
        var open = template.IndexOf("${"u8);
        if (open < 0)
            return Equals(template, text);

        var close = open + template.Slice(open).IndexOf((byte)'}');
        if (close < open)
            return false;

        var suffix = template.Slice(close + 1);
        return text.Length > open + suffix.Length
            && Equals(template.Slice(0, open), text.Slice(0, open))
            && Equals(suffix, text.Slice(text.Length - suffix.Length));
    }

    /// <summary>Copies ASCII bytes into characters; false when they do not fit.</summary>
    public static bool TryWiden(ReadOnlySpan<byte> stored, Span<char> characters, out int length)
    {
        length = stored.Length;
        if (stored.Length > characters.Length)
            return false;

        for (var i = 0; i < stored.Length; i++)
            characters[i] = (char)stored[i];

        return true;
    }
}
