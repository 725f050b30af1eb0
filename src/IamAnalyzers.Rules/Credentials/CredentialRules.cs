using System.Collections.Immutable;

namespace IamAnalyzers.Rules.Credentials;

/// <summary>Every rule about credentials in code and configuration, in the order of ids.</summary>
internal static class CredentialRules
{
    public static ImmutableArray<Rule> All { get; } = ImmutableArray.Create(
        HardcodedAccessKeyIdRule.Rule,
        HardcodedSecretAccessKeyRule.Rule,
        HardcodedSessionTokenRule.Rule,
        HardcodedServiceCredentialRule.Rule,
        LongTermCredentialsInCodeRule.Rule,
        ExampleAccessKeyRule.Rule,
        CredentialsInEnvironmentLiteralRule.Rule,
        RootAccessKeyUseRule.Rule,
        LongTermKeyCreatedRule.Rule,
        PresignedUrlLiteralRule.Rule,
        SecretInCommentRule.Rule,
        AccessKeyInPlainSecretValueRule.Rule);
}
