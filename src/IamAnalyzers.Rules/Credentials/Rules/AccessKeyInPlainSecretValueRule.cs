namespace IamAnalyzers.Rules.Credentials;

/// <summary>IAM5012: SecretValue.UnsafePlainText with a literal.</summary>
internal static class AccessKeyInPlainSecretValueRule
{
    public static Rule Rule { get; } = new(
        RuleIds.AccessKeyInPlainSecretValue,
        "AccessKeyInPlainSecretValue",
        "A CDK secret is given in plain text",
        "{0} puts a written value into the template in plain text: refer to the secret by SecretValue.SecretsManager or SsmSecure, and rotate what was written",
        "An unsafe plain text ends up in the synthesized template, in cdk.out, in CloudFormation and in everyone's build logs.",
        RuleCategories.Credentials,
        RuleSeverity.Warning);
}
