namespace IamAnalyzers.Rules.Credentials;

/// <summary>IAM5008: code that creates or uses access keys of the root user.</summary>
internal static class RootAccessKeyUseRule
{
    public static Rule Rule { get; } = new(
        RuleIds.RootAccessKeyUse,
        "RootAccessKeyUse",
        "An access key of the root user",
        "{0} concerns an access key of the root user: delete the key, and use a role with only the permissions that are needed",
        "The root user can do everything, no policy limits it, and an access key of it needs no second factor. AWS's first advice is that it has none.",
        RuleCategories.Credentials,
        RuleSeverity.Warning);
}
