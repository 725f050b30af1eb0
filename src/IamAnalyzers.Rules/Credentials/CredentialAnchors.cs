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
    public static bool HasValue(ReadOnlySpan<char> text)
    {
        foreach (var anchor in Values)
        {
            if (text.IndexOf(anchor.AsSpan()) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
