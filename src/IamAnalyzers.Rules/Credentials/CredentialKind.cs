namespace IamAnalyzers.Rules.Credentials;

/// <summary>What a value is.</summary>
internal enum CredentialKind
{
    /// <summary>The id of an access key: names the key, and through it the account.</summary>
    AccessKeyId,

    /// <summary>An access key id from AWS's documentation.</summary>
    ExampleKeyId,

    /// <summary>A secret access key from AWS's documentation.</summary>
    ExampleSecret,

    SecretAccessKey,
    SessionToken,

    /// <summary>A Bedrock API key, long-term or short-term.</summary>
    BedrockApiKey,

    SmtpPassword,
    CodeCommitPassword,
    AppSyncApiKey,
    MwsToken,

    /// <summary>A URL with credential and signature.</summary>
    PresignedUrl,
}

/// <summary>Why a value is taken for a credential.</summary>
internal enum CredentialEvidence
{
    /// <summary>Nothing else looks like that.</summary>
    Itself,

    /// <summary>The name that it has.</summary>
    Name,

    /// <summary>An access key id beside it.</summary>
    KeyNearby,

    /// <summary>What it is used for.</summary>
    Use,
}

/// <summary>A credential found in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Number of its characters.</param>
/// <param name="Evidence">Why it is taken for one.</param>
/// <param name="KeyId">The access key id in the clear where the value is one or contains one; for masking and the account, never for output.</param>
internal readonly record struct CredentialMatch(CredentialKind Kind, int Start, int Length, CredentialEvidence Evidence = CredentialEvidence.Itself, string? KeyId = null)
{
    /// <summary>Index just behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The credential itself, for its hash alone.</summary>
    public string Of(string text) => text.Substring(Start, Length);
}
