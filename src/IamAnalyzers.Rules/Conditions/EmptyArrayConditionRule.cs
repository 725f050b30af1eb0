using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM1117: a condition with an empty list of values, under a plain operator.</summary>
internal sealed class EmptyArrayConditionRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.EmptyArrayCondition,
        "EmptyArrayCondition",
        "A condition lists no values",
        "{0} is compared with no value, so that {1} never holds or always does: list the values or remove the key",
        "Without values a positive operator matches nothing and a negated one everything.",
        RuleCategories.Grammar,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator is { Qualifier: SetQualifier.None, IfExists: false } && EmptyValues.Of(condition) is { } array)
        {
            check.Report(Rule, statement, array.Span, condition.Key, condition.Operator.ToString());
        }
    }
}
