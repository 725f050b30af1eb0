namespace IamAnalyzers.Rules.Setup;

/// <summary>IAM0008: a part of an account's files was not understood in an account's export.</summary>
internal static class AccountPartNotReadRule
{
    public static Rule Rule { get; } = new(
        RuleIds.AccountPartNotRead,
        "AccountPartNotRead",
        "A part of an account's files was not understood",
        "{0}",
        "What was not understood is not checked, and decisions about the account miss it.",
        RuleCategories.Setup,
        RuleSeverity.Warning);
}
