namespace IamAnalyzers.Rules.Credentials;

/// <summary>URLs that carry an access key id and a signature, of signature version 4 or 2.</summary>
internal static class PresignedUrl
{
    private const string SignatureV4 = "X-Amz-Signature=";
    private const string SignatureV2 = "&Signature=";
    private const string SecurityToken = "X-Amz-Security-Token=";
    private const int SignatureV4Length = 64;
    private const int LongestUrl = 16_384;

    /// <summary>Reads the URL around its credential parameter; where it is none, the match tells how far the text was looked at.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int anchor, out CredentialMatch match)
    {
        match = default;
        var keyStart = IndexOfKeyId(text, anchor);
        if (keyStart < 0)
        {
            return false;
        }

        var start = StartOf(text, anchor);
        var end = EndOf(text, anchor);
        var url = text.Slice(start, end - start);
        var id = text.Slice(keyStart, AccessKeyId.Length);
        match = new CredentialMatch(CredentialKind.PresignedUrl, start, end - start, KeyId: id.ToString());
        return HasSignature(url) && !AccessKeyId.IsExample(id);
    }

    private static int IndexOfKeyId(ReadOnlySpan<char> text, int anchor)
    {
        var equals = anchor;
        while (equals < text.Length && equals < anchor + 24 && text[equals] is not ('=' or ' '))
        {
            equals++;
        }

        var start = equals + 1;
        return equals < text.Length && text[equals] == '=' && AccessKeyId.IsAt(text, start) ? start : -1;
    }

    private static bool HasSignature(ReadOnlySpan<char> url)
    {
        var v4 = url.IndexOf(SignatureV4.AsSpan());
        if (v4 >= 0)
        {
            var signature = url.Slice(v4 + SignatureV4.Length);
            var length = 0;
            while (length < signature.Length && CharacterClasses.IsHex(signature[length]))
            {
                length++;
            }

            return length == SignatureV4Length;
        }

        return url.IndexOf(SignatureV2.AsSpan()) >= 0 || url.IndexOf("?Signature=".AsSpan()) >= 0 || url.IndexOf(SecurityToken.AsSpan()) >= 0;
    }

    private static int StartOf(ReadOnlySpan<char> text, int anchor)
    {
        var lowest = Math.Max(0, anchor - LongestUrl);
        var start = anchor;
        while (start > lowest && IsUrlCharacter(text[start - 1]))
        {
            start--;
        }

        // A name or an assignment in front of the scheme is not part of the URL.
        var scheme = text.Slice(start, anchor - start).LastIndexOf("http".AsSpan());
        return scheme > 0 ? start + scheme : start;
    }

    private static int EndOf(ReadOnlySpan<char> text, int anchor)
    {
        var highest = Math.Min(text.Length, anchor + LongestUrl);
        var end = anchor;
        while (end < highest && IsUrlCharacter(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsUrlCharacter(char c) => c > ' ' && c < 127 && c is not ('"' or '\'' or '<' or '>' or '`' or '|' or '{' or '}' or '\\');
}
