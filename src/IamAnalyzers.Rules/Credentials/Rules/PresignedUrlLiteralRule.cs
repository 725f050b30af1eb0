namespace IamAnalyzers.Rules.Credentials;

/// <summary>IAM5010: URLs with a credential and a signature.</summary>
internal static class PresignedUrlLiteralRule
{
    public static Rule Rule { get; } = new(
        RuleIds.PresignedUrlLiteral,
        "PresignedUrlLiteral",
        "A presigned URL is written in the source",
        "A presigned URL (signed with {0}) is written here: make it when it is needed, and wait for its expiry or revoke the signing key",
        "Whoever has the URL has the access that it carries, without any key, until it expires.",
        RuleCategories.Credentials,
        RuleSeverity.Warning);
}
