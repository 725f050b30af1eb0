namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4003: an inline policy on a role.</summary>
internal static class InlinePolicyRoleRule
{
    public static Rule Rule { get; } = new(
        RuleIds.InlinePolicyRole,
        "InlinePolicyRole",
        "An inline policy on a role",
        "The policy {0} is put inline on the role {1}: create a managed policy and attach it, so that it can be reused, versioned and reviewed in one place",
        "An inline policy lives and dies with its role, has no versions and is seen by nobody who reviews the account's managed policies.",
        RuleCategories.Identities,
        RuleSeverity.Warning,
        HasFix: true);
}
