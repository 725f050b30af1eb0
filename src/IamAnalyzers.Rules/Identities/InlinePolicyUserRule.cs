namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4001: an inline policy on a user.</summary>
internal static class InlinePolicyUserRule
{
    public static Rule Rule { get; } = new(
        RuleIds.InlinePolicyUser,
        "InlinePolicyUser",
        "An inline policy on a user",
        "The policy {0} is put inline on the user {1}: create a managed policy and attach it, so that it can be reused, versioned and reviewed in one place",
        "An inline policy lives and dies with its user, has no versions and is seen by nobody who reviews the account's managed policies.",
        RuleCategories.Identities,
        RuleSeverity.Warning,
        HasFix: true);
}
