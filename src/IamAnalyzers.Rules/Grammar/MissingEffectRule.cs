using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1105: a statement without Effect.</summary>
internal sealed class MissingEffectRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.MissingEffect,
        "MissingEffect",
        "The statement has no Effect",
        "{0}",
        "A statement must say Allow or Deny; there is no default.",
        RuleCategories.Grammar,
        RuleSeverity.Error);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.MissingEffect;
}
