namespace IamAnalyzers.Rules.Credentials;

/// <summary>IAM5001: an access key id in C# or in a configuration file.</summary>
internal static class HardcodedAccessKeyIdRule
{
    public static Rule Rule { get; } = new(
        RuleIds.HardcodedAccessKeyId,
        "HardcodedAccessKeyId",
        "An AWS access key id is written in the source",
        "Access key id {0} ({1}) is written here: use the default credential chain, and rotate the key, since removing it does not take it back",
        "Whoever reads the source, its history or the built assembly has the key's name, and its secret is seldom far. A role gives temporary credentials and leaves nothing to write down.",
        RuleCategories.Credentials,
        RuleSeverity.Warning,
        HasFix: true);
}
