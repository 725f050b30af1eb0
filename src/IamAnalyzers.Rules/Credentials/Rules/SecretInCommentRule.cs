namespace IamAnalyzers.Rules.Credentials;

/// <summary>IAM5011: the same values in comments and disabled code.</summary>
internal static class SecretInCommentRule
{
    public static Rule Rule { get; } = new(
        RuleIds.SecretInComment,
        "SecretInComment",
        "A credential is written in a comment or in disabled code",
        "A comment or disabled code holds {0}: remove it and rotate the key, since removing it does not take it back",
        "What the compiler skips, the reader does not: a key in a comment is as public as one in code.",
        RuleCategories.Credentials,
        RuleSeverity.Hidden);
}
