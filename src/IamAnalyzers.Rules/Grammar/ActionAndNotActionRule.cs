using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1108: a statement with both Action and NotAction.</summary>
internal sealed class ActionAndNotActionRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ActionAndNotAction,
        "ActionAndNotAction",
        "The statement has both Action and NotAction",
        "{0}",
        "The two exclude each other; IAM refuses the document.",
        RuleCategories.Grammar,
        RuleSeverity.Error);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.ActionAndNotAction;
}
