namespace IamAnalyzers.Rules.Setup;

/// <summary>IAM0007: a project whose C# is too old for generated checks.</summary>
internal static class LanguageVersionTooLowRule
{
    public static Rule Rule { get; } = new(
        RuleIds.LanguageVersionTooLow,
        "LanguageVersionTooLow",
        "Generated checks need C# 10",
        "Checks for {0} are generated for C# 10 or later, and this project compiles C# {1}: set <LangVersion>10</LangVersion> or higher",
        "Generated code uses readonly record structs, which C# has since version 10; older target frameworks can be kept.",
        RuleCategories.Setup,
        RuleSeverity.Warning);
}
