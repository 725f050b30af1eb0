namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4002: an inline policy on a group.</summary>
internal static class InlinePolicyGroupRule
{
    public static Rule Rule { get; } = new(
        RuleIds.InlinePolicyGroup,
        "InlinePolicyGroup",
        "An inline policy on a group",
        "The policy {0} is put inline on the group {1}: create a managed policy and attach it, so that it can be reused, versioned and reviewed in one place",
        "An inline policy lives and dies with its group, has no versions and is seen by nobody who reviews the account's managed policies.",
        RuleCategories.Identities,
        RuleSeverity.Warning,
        HasFix: true);
}
