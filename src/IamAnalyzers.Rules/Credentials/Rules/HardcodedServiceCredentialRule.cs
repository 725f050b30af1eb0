namespace IamAnalyzers.Rules.Credentials;

/// <summary>IAM5004: Bedrock, SES, CodeCommit, AppSync and MWS credentials in C# or in a configuration file.</summary>
internal static class HardcodedServiceCredentialRule
{
    public static Rule Rule { get; } = new(
        RuleIds.HardcodedServiceCredential,
        "HardcodedServiceCredential",
        "A credential of an AWS service is written in the source",
        "A service credential ({0}) is written here: read it from a secret store or replace it by a role, and rotate it, since removing it does not take it back",
        "Bedrock and AppSync API keys, SES SMTP passwords, CodeCommit passwords and MWS tokens work without any further key, often with more rights than one thinks.",
        RuleCategories.Credentials,
        RuleSeverity.Warning,
        HasFix: true);
}
