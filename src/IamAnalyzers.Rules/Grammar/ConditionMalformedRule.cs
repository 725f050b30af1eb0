using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1121: a Condition that is not operators over keys over values.</summary>
internal sealed class ConditionMalformedRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ConditionMalformed,
        "ConditionMalformed",
        "Condition has the wrong shape",
        "{0}",
        "Condition is an object of operators, each an object of keys, each with a value or an array of values.",
        RuleCategories.Grammar,
        RuleSeverity.Error);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.ConditionMalformed;
}
