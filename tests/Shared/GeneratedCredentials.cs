using System.Text;

namespace IamAnalyzers.Testing;

/// <summary>
/// Makes values that look like credentials and are none: from a seed, at run time, so that the sources hold nothing that
/// a scanner (ours included) could take for a key.
/// </summary>
internal sealed class GeneratedCredentials(int seed)
{
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Base32 = Upper + "234567";
    private const string Base64 = Upper + Lower + "0123456789+/";

    private readonly Random _random = new(seed);

    /// <summary>A published value that has to be exact, written backwards in the sources.</summary>
    public static string Reversed(string text)
    {
        var characters = text.ToCharArray();
        Array.Reverse(characters);
        return new string(characters);
    }

    public string KeyId(string prefix = "AKIA") => prefix + Text("QRSTUVWXYZ", 1) + Text(Base32, 15);

    /// <summary>A key id that encodes an account.</summary>
    public string KeyIdOf(long account, string prefix = "AKIA")
    {
        // Behind a first bit that is always set stand the account's forty bits; the last bits are free.
        var bits = ((1L << 47) | (account << 7) | (long)_random.Next(128)) << 2;
        var id = new StringBuilder(prefix);
        for (var shift = 45; shift >= 0; shift -= 5)
        {
            id.Append(Base32[(int)(bits >> shift) & 31]);
        }

        return id.Append(Text(Base32, 6)).ToString();
    }

    /// <summary>A secret access key: forty characters of base64 with all classes.</summary>
    public string Secret()
    {
        while (true)
        {
            var secret = Text(Base64, 40);
            if (secret.Any(char.IsDigit) && secret.Any(char.IsUpper) && secret.Any(char.IsLower))
            {
                return secret;
            }
        }
    }

    public string SessionToken() => "IQoJ" + "b3JpZ2luX2Vj" + Text(Base64, 300 + _random.Next(80) * 4);

    public string OldSessionToken() => "FwoG" + "ZXIvYXdz" + Text(Base64, 280) + "=";

    public string BedrockKey() => "ABSK" + Convert.ToBase64String(Encoding.ASCII.GetBytes("BedrockAPIKey-" + Text(Base32, 4) + "-at-" + Text("123456789", 12) + ":" + Text(Base64, 60)));

    public string ShortBedrockKey() => "bedrock-" + "api-key-" + Convert.ToBase64String(Encoding.ASCII.GetBytes("bedrock.amazonaws.com/?Action=CallWithBearerToken&X-Amz=" + Text(Base64, 300)));

    public string SmtpPassword() => "B" + Text("ABCDEFGHIJKLMNOP", 1) + Text(Base64, 42);

    public string CodeCommitPassword() => Text(Base64, 43) + "=";

    public string AppSyncKey() => "da2" + "-" + Text(Lower + "0123456789", 26);

    public string MwsToken() => "amzn." + "mws." + new Guid(Bytes(16));

    public string PresignedUrl() =>
        "https://bucket" + _random.Next(100) + ".s3.eu-central-1.amazonaws.com/file.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-"
        + "Credential=" + KeyId("ASIA") + "%2F20260801%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Date=20260801T000000Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host&X-Amz-"
        + "Signature=" + Hex(64);

    public string Hex(int length) => Text("0123456789abcdef", length);

    public string Base64Of(int bytes) => Convert.ToBase64String(Bytes(bytes));

    public int Next(int below) => _random.Next(below);

    public string Text(string alphabet, int length)
    {
        var text = new char[length];
        for (var i = 0; i < length; i++)
        {
            text[i] = alphabet[_random.Next(alphabet.Length)];
        }

        return new string(text);
    }

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }
}
