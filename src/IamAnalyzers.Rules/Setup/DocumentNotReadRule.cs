namespace IamAnalyzers.Rules.Setup;

/// <summary>IAM0001: a named document cannot be read as what it is declared to be.</summary>
internal static class DocumentNotReadRule
{
    public static Rule Rule { get; } = new(
        RuleIds.DocumentNotRead,
        "DocumentNotRead",
        "An IAM document cannot be read",
        "{0} cannot be read as {1}: {2}",
        "A document that the project names is not checked and not compiled, because it cannot be read as what it is declared to be.",
        RuleCategories.Setup,
        RuleSeverity.Error);
}
