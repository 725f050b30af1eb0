namespace IamAnalyzers.Rules.Credentials;

/// <summary>
/// The character sequences without which a text holds no credential that speaks for itself. Looking for them is a few
/// vectorised passes, so that ordinary text costs next to nothing.
/// </summary>
internal static class CredentialAnchors
{
    /// <summary>What stands in a credential that is recognisable without a name beside it.</summary>
    public static readonly string[] Values =
    [
        "AKIA",
        "ASIA",
        "ABIA",
        "ACCA",
        Bedrock,
        BedrockShort,
        AppSync,
        Mws,
        SessionOrigin,
        SessionEr,
        SessionAws,
        .. EncodedKeys,
        PresignedV4,
        PresignedV2,
    ];

    /// <summary>What stands in the names of secrets; without a capital at places where styles differ.</summary>
    public static readonly string[] Names = ["ecret", "ECRET", "oken", "OKEN", "assw", "ASSW", "ccess", "CCESS", "aws", "AWS", "Aws", "pwd", "PWD", "Pwd", "Pass", "pass", "PASS"];

    internal const string Bedrock = "ABSK";
    internal const string BedrockShort = "bedrock-api-key-";
    internal const string AppSync = "da2-";
    internal const string Mws = "amzn.mws.";
    internal const string PresignedV4 = "X-Amz-Credential";
    internal const string PresignedV2 = "AWSAccessKeyId=";

    /// <summary>"origin_ec" in base64, four characters into a session token.</summary>
    internal const string SessionOrigin = "b3JpZ2luX2Vj";

    /// <summary>The first bytes of older session tokens in base64.</summary>
    internal const string SessionEr = "FwoGZXIvYXdz";
    internal const string SessionAws = "FQoDYXdz";

    /// <summary>The prefixes of access key ids in base64.</summary>
    internal static string[] EncodedKeys => ["QUtJQ", "QVNJQ", "QUJJQ", "QUNDQ"];

    /// <summary>Whether a text can hold a credential that speaks for itself.</summary>
    public static bool HasValue(ReadOnlySpan<char> text) => HasAny(text, Values);

    /// <summary>Whether a text can hold the name of a secret.</summary>
    public static bool HasName(ReadOnlySpan<char> text) => HasAny(text, Names);

    private static bool HasAny(ReadOnlySpan<char> text, string[] anchors)
    {
        foreach (var anchor in anchors)
        {
            if (text.IndexOf(anchor.AsSpan()) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
