using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1110: a statement with both Resource and NotResource.</summary>
internal sealed class ResourceAndNotResourceRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ResourceAndNotResource,
        "ResourceAndNotResource",
        "The statement has both Resource and NotResource",
        "{0}",
        "The two exclude each other; IAM refuses the document.",
        RuleCategories.Grammar,
        RuleSeverity.Error);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.ResourceAndNotResource;
}
