namespace IamAnalyzers.Rules.Setup;

/// <summary>IAM0009: a field that is not known in an account's export.</summary>
internal static class AccountFieldUnknownRule
{
    public static Rule Rule { get; } = new(
        RuleIds.AccountFieldUnknown,
        "AccountFieldUnknown",
        "A field that is not known",
        "{0}",
        "Newer exports have fields that this version does not know; what they say is not checked.",
        RuleCategories.Setup,
        RuleSeverity.Info);
}
