namespace IamAnalyzers.Rules.Credentials;

/// <summary>IAM5007: credentials in environment variables, in-memory configuration, process start information, launch settings, compose and .env files.</summary>
internal static class CredentialsInEnvironmentLiteralRule
{
    public static Rule Rule { get; } = new(
        RuleIds.CredentialsInEnvironmentLiteral,
        "CredentialsInEnvironmentLiteral",
        "A credential is put into environment or configuration by literal",
        "{0} is set to a written credential here: set it outside of the source, or use a role, and rotate the key, since removing it does not take it back",
        "Environment variables and configuration are the right place to read a credential from, but not if the value itself stands in a file beside the code.",
        RuleCategories.Credentials,
        RuleSeverity.Warning);
}
