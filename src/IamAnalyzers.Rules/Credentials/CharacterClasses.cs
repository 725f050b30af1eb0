namespace IamAnalyzers.Rules.Credentials;

/// <summary>The alphabets that credentials are written in.</summary>
internal static class CharacterClasses
{
    private const byte Upper = 1;
    private const byte Lower = 2;
    private const byte Digit = 3;
    private const byte Sign = 4;
    private const byte Classes = 7;
    private const byte Base32 = 8;
    private const byte Hex = 16;

    private static readonly byte[] Table = CreateTable();

    /// <summary>A–Z, a–z, 0–9, <c>+</c> or <c>/</c>.</summary>
    public static bool IsBase64(char c) => c < 128 && (Table[c] & Classes) != 0;

    /// <summary>The characters of access key ids behind their prefix: A–Z and 2–7.</summary>
    public static bool IsKeyId(char c) => c < 128 && (Table[c] & Base32) != 0;

    public static bool IsHex(char c) => c < 128 && (Table[c] & Hex) != 0;

    public static bool IsLowerHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f');

    /// <summary>A letter, a digit or an underscore: what continues a word.</summary>
    public static bool IsWord(char c) => (c < 128 && (Table[c] & Classes) is not (0 or Sign)) || c == '_' || (c >= 128 && char.IsLetterOrDigit(c));

    /// <summary>1 upper case, 2 lower case, 3 digit, 4 sign, 0 none of base64.</summary>
    public static int ClassOf(char c) => c < 128 ? Table[c] & Classes : 0;

    /// <summary>The first index from <paramref name="start"/> on whose character is not of base64.</summary>
    public static int EndOfBase64(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && IsBase64(text[start]))
        {
            start++;
        }

        return start;
    }

    private static byte[] CreateTable()
    {
        var table = new byte[128];
        for (var c = 'A'; c <= 'Z'; c++)
        {
            table[c] = Upper | Base32;
            table[c + 32] = Lower;
        }

        for (var c = '0'; c <= '9'; c++)
        {
            table[c] = (byte)(Digit | Hex | (c is >= '2' and <= '7' ? Base32 : 0));
        }

        for (var c = 'A'; c <= 'F'; c++)
        {
            table[c] |= Hex;
            table[c + 32] |= Hex;
        }

        table['+'] = Sign;
        table['/'] = Sign;
        return table;
    }
}
