namespace IamAnalyzers.Rules.Credentials;

/// <summary>IAM5009: code that creates access keys with no rotation in sight.</summary>
internal static class LongTermKeyCreatedRule
{
    public static Rule Rule { get; } = new(
        RuleIds.LongTermKeyCreated,
        "LongTermKeyCreated",
        "The program creates a long-term access key",
        "{0} makes an access key that lives until somebody deletes it: prefer a role, or deactivate and delete the old key in the same place",
        "A key that is made by a program is stored by a program, and lives until somebody remembers it. Roles, IAM Roles Anywhere and IAM Identity Center give credentials that expire.",
        RuleCategories.Credentials,
        RuleSeverity.Info);
}
