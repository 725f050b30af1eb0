using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1006: an element of the wrong JSON type.</summary>
internal sealed class ElementTypeMismatchRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ElementTypeMismatch,
        "ElementTypeMismatch",
        "The element has the wrong JSON type",
        "{0}",
        "Each element of a policy takes certain JSON types; IAM refuses the document otherwise.",
        RuleCategories.Grammar,
        RuleSeverity.Error);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.ElementTypeMismatch;
}
