namespace IamAnalyzers.Rules.Credentials;

/// <summary>Credentials that somebody has encoded in base64 once more.</summary>
internal static class EncodedCredential
{
    private const int LongestEncoded = 4096;
    private const int EncodedSecretLength = 56;

    /// <summary>Reads a run of base64 whose decoded text starts with an access key id.</summary>
    public static bool TryReadKeyId(ReadOnlySpan<char> text, int start, out CredentialMatch match)
    {
        match = default;
        if (start > 0 && CharacterClasses.IsBase64(text[start - 1]))
        {
            return false;
        }

        var end = CharacterClasses.EndOfBase64(text, start);
        if (end - start > LongestEncoded)
        {
            return false;
        }

        var padded = end;
        while (padded < text.Length && padded < end + 2 && text[padded] == '=')
        {
            padded++;
        }

        var decoded = Decode(text.Slice(start, end - start));
        if (decoded is null || !AccessKeyId.IsAt(decoded.AsSpan(), 0))
        {
            return false;
        }

        var id = decoded.Substring(0, AccessKeyId.Length);
        var kind = AccessKeyId.IsExample(id.AsSpan()) ? CredentialKind.ExampleKeyId : CredentialKind.AccessKeyId;
        match = new CredentialMatch(kind, start, padded - start, KeyId: id);
        return true;
    }

    /// <summary>Whether a text is a secret access key, encoded in base64 once more.</summary>
    public static bool IsSecret(ReadOnlySpan<char> text)
    {
        if (text.Length is < EncodedSecretLength - 2 or > EncodedSecretLength + 2)
        {
            return false;
        }

        var decoded = Decode(text.TrimEnd('='));
        return decoded is not null && SecretShape.IsSecret(decoded.AsSpan().Trim());
    }

    /// <summary>The text that a run of base64 without padding stands for; null where it is not ASCII.</summary>
    private static string? Decode(ReadOnlySpan<char> text)
    {
        if (text.Length % 4 == 1)
        {
            return null;
        }

        var characters = new char[text.Length * 3 / 4];
        var count = 0;
        var bits = 0;
        var bitCount = 0;
        foreach (var c in text)
        {
            var value = ValueOf(c);
            if (value < 0)
            {
                return null;
            }

            bits = ((bits << 6) | value) & 0xFFFFFF;
            bitCount += 6;
            if (bitCount >= 8)
            {
                bitCount -= 8;
                var b = (bits >> bitCount) & 0xFF;
                if (b is > 126 or (< 32 and not ('\r' or '\n' or '\t')))
                {
                    return null;
                }

                characters[count++] = (char)b;
            }
        }

        return new string(characters, 0, count);
    }

    private static int ValueOf(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' => 62,
        '/' => 63,
        _ => -1,
    };
}
