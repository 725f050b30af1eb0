using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM1119: a condition with an empty list of values, under <c>ForAnyValue</c>.</summary>
internal sealed class EmptyArrayConditionForAnyValueRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.EmptyArrayConditionForAnyValue,
        "EmptyArrayConditionForAnyValue",
        "ForAnyValue lists no values",
        "{0} is compared with no value under {1}, which never holds: list the values or remove the statement",
        "ForAnyValue over nothing is never true, so that the statement never applies.",
        RuleCategories.Grammar,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator.Qualifier == SetQualifier.ForAnyValue && EmptyValues.Of(condition) is { } array)
        {
            check.Report(Rule, statement, array.Span, condition.Key, condition.Operator.ToString());
        }
    }
}
