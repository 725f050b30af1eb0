namespace IamAnalyzers.Rules.Credentials;

/// <summary>IAM5003: a session token in C# or in a configuration file.</summary>
internal static class HardcodedSessionTokenRule
{
    public static Rule Rule { get; } = new(
        RuleIds.HardcodedSessionToken,
        "HardcodedSessionToken",
        "A session token is written in the source",
        "A session token is written here ({0}): let the SDK fetch temporary credentials by itself, and revoke the role's sessions if the token can still be valid",
        "A session token works for up to 36 hours together with its temporary key, and afterwards breaks the program that relies on it. Temporary credentials are fetched, never stored.",
        RuleCategories.Credentials,
        RuleSeverity.Warning,
        HasFix: true);
}
