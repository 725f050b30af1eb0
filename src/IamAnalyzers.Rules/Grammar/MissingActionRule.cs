using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1107: a statement with neither Action nor NotAction.</summary>
internal sealed class MissingActionRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.MissingAction,
        "MissingAction",
        "The statement has neither Action nor NotAction",
        "{0}",
        "A statement must say which actions it is about.",
        RuleCategories.Grammar,
        RuleSeverity.Error);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.MissingAction;
}
