using IamAnalyzers.Rules;

namespace IamAnalyzers.Analyzers.Setup;

/// <summary>IAM0001: a document of the project that cannot be read as what it is declared to be.</summary>
internal static class DocumentNotReadRule
{
    public static Rule Rule { get; } = new(
        RuleIds.DocumentNotRead,
        "DocumentNotRead",
        "The document could not be read",
        "The document was not checked: {0}",
        "A document that is named as an input but cannot be read is not checked at all, which would look like a document without faults.",
        RuleCategories.Setup,
        RuleSeverity.Error);
}
