using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1010: the document has no Statement.</summary>
internal sealed class MissingStatementRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.MissingStatement,
        "MissingStatement",
        "The policy has no Statement",
        "{0}",
        "Statement is the one element that every policy must have.",
        RuleCategories.Grammar,
        RuleSeverity.Error);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.MissingStatement;
}
