using System.Collections.Immutable;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Credentials;

/// <summary>Where a credential stands, as far as it decides the rule.</summary>
internal enum CredentialPlace
{
    /// <summary>In code or in a configuration file.</summary>
    Ordinary,

    /// <summary>In an environment variable or in configuration that is set by literal.</summary>
    Environment,

    /// <summary>In a comment or in code that is not compiled.</summary>
    Comment,

    /// <summary>In a CDK secret in plain text.</summary>
    PlainSecretValue,
}

/// <summary>Makes findings of matches. No finding holds more of a credential than four characters at each end of a key id.</summary>
internal static class CredentialFindings
{
    private const int LongestName = 64;

    /// <summary>Makes the finding for a match.</summary>
    /// <param name="match">What was found.</param>
    /// <param name="span">Where it stands in the document.</param>
    /// <param name="place">What kind of place that is.</param>
    /// <param name="name">The name of the variable, member or key that holds it, if it has one.</param>
    public static Finding Create(in CredentialMatch match, SourceSpan span, CredentialPlace place, string? name)
    {
        var (rule, argument) = Describe(match, place, name);
        return match.Kind == CredentialKind.AccessKeyId && rule == HardcodedAccessKeyIdRule.Rule
            ? new Finding(rule, span, ImmutableArray.Create(argument, DescribeKey(match.KeyId!)))
            : new Finding(rule, span, ImmutableArray.Create(argument));
    }

    /// <summary>The kind of a key and, if its id encodes it, its account.</summary>
    public static string DescribeKey(string keyId) =>
        AccessKeyId.AccountOf(keyId) is { } account
            ? $"{AccessKeyId.Describe(keyId)} of account {account}"
            : AccessKeyId.Describe(keyId);

    /// <summary>A name as a message may show it; null where the name is missing or could itself hold a credential.</summary>
    public static string? SafeName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name) || name!.Length > LongestName || CredentialAnchors.HasValue(name.AsSpan()))
        {
            return null;
        }

        var position = 0;
        while (position < name.Length)
        {
            var end = CharacterClasses.EndOfBase64(name.AsSpan(), position);
            if (end - position >= 16 && SecretShape.EntropyOf(name.AsSpan(position, end - position)) > 4)
            {
                return null;
            }

            position = Math.Max(end, position) + 1;
        }

        return name;
    }

    private static (Rule Rule, string Argument) Describe(in CredentialMatch match, CredentialPlace place, string? name)
    {
        var safe = SafeName(name);
        switch (place)
        {
            case CredentialPlace.Comment:
                return (SecretInCommentRule.Rule, Name(match));
            case CredentialPlace.PlainSecretValue when !IsExample(match.Kind):
                return (AccessKeyInPlainSecretValueRule.Rule, safe ?? "SecretValue.UnsafePlainText");
            case CredentialPlace.Environment when match.Kind is CredentialKind.SecretAccessKey or CredentialKind.SessionToken
                or CredentialKind.BedrockApiKey or CredentialKind.SmtpPassword or CredentialKind.CodeCommitPassword
                or CredentialKind.AppSyncApiKey or CredentialKind.MwsToken:
                return (CredentialsInEnvironmentLiteralRule.Rule, safe ?? "A variable");
        }

        return match.Kind switch
        {
            CredentialKind.AccessKeyId => (HardcodedAccessKeyIdRule.Rule, AccessKeyId.Mask(match.KeyId!)),
            CredentialKind.ExampleKeyId => (ExampleAccessKeyRule.Rule, AccessKeyId.Mask(match.KeyId!)),
            CredentialKind.ExampleSecret => (ExampleAccessKeyRule.Rule, "This secret access key"),
            CredentialKind.SecretAccessKey => (HardcodedSecretAccessKeyRule.Rule, Because(match.Evidence, safe)),
            CredentialKind.SessionToken => (HardcodedSessionTokenRule.Rule, Because(match.Evidence, safe)),
            CredentialKind.PresignedUrl => (PresignedUrlLiteralRule.Rule, AccessKeyId.Mask(match.KeyId!)),
            _ => (HardcodedServiceCredentialRule.Rule, Name(match)),
        };
    }

    private static bool IsExample(CredentialKind kind) => kind is CredentialKind.ExampleKeyId or CredentialKind.ExampleSecret;

    private static string Because(CredentialEvidence evidence, string? name) => evidence switch
    {
        CredentialEvidence.Use when name is not null => $"used as {name}",
        CredentialEvidence.Use => "used as one",
        CredentialEvidence.Name when name is not null => $"named {name}",
        CredentialEvidence.Name => "by its name",
        CredentialEvidence.KeyNearby => "beside its access key id",
        _ => "by its form",
    };

    /// <summary>What a match is called in a sentence.</summary>
    private static string Name(in CredentialMatch match) => match.Kind switch
    {
        CredentialKind.AccessKeyId => $"the access key id {AccessKeyId.Mask(match.KeyId!)} ({DescribeKey(match.KeyId!)})",
        CredentialKind.ExampleKeyId or CredentialKind.ExampleSecret => "a key of AWS's documentation",
        CredentialKind.SecretAccessKey => "a secret access key",
        CredentialKind.SessionToken => "a session token",
        CredentialKind.BedrockApiKey => "a Bedrock API key",
        CredentialKind.SmtpPassword => "an SES SMTP password",
        CredentialKind.CodeCommitPassword => "a CodeCommit password",
        CredentialKind.AppSyncApiKey => "an AppSync API key",
        CredentialKind.MwsToken => "a Marketplace Web Service token",
        _ => "a presigned URL",
    };
}
