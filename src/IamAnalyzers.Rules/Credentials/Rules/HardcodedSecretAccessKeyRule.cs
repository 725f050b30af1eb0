namespace IamAnalyzers.Rules.Credentials;

/// <summary>IAM5002: a secret access key in C# or in a configuration file.</summary>
internal static class HardcodedSecretAccessKeyRule
{
    public static Rule Rule { get; } = new(
        RuleIds.HardcodedSecretAccessKey,
        "HardcodedSecretAccessKey",
        "A secret access key is written in the source",
        "A secret access key is written here ({0}): use the default credential chain, and rotate the key, since removing it does not take it back",
        "With the secret anyone can act as its owner, from anywhere, until the key is deactivated. Everything that was ever committed counts as published.",
        RuleCategories.Credentials,
        RuleSeverity.Warning,
        HasFix: true);
}
