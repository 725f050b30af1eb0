using IamAnalyzers.Rules;

namespace IamAnalyzers.Analyzers.Setup;

/// <summary>IAM0005: an option or an item's metadata that does not exist or has a value that means nothing.</summary>
internal static class UnknownOptionRule
{
    public static Rule Rule { get; } = new(
        RuleIds.UnknownOption,
        "UnknownOption",
        "An option of IamAnalyzers is not understood",
        "{0}",
        "An option that is misspelt has no effect, and what it should have switched on stays off.",
        RuleCategories.Setup,
        RuleSeverity.Warning);
}
