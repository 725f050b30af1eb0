namespace IamAnalyzers.Rules.Setup;

/// <summary>IAM0005: an option or item metadata that does not exist or has a bad value.</summary>
internal static class UnknownOptionRule
{
    public static Rule Rule { get; } = new(
        RuleIds.UnknownOption,
        "UnknownOption",
        "The option does not exist or has a bad value",
        "{0} {1}",
        "A misspelt option does nothing, silently; so each option and each item metadata is checked.",
        RuleCategories.Setup,
        RuleSeverity.Warning);
}
