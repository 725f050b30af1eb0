using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM1118: a condition with an empty list of values, under <c>ForAllValues</c>.</summary>
internal sealed class EmptyArrayConditionForAllValuesRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.EmptyArrayConditionForAllValues,
        "EmptyArrayConditionForAllValues",
        "ForAllValues lists no values",
        "{0} is compared with no value under {1}, which holds just for requests without the key: list the values or remove the key",
        "ForAllValues over nothing is true exactly where the request does not have the key.",
        RuleCategories.Grammar,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator.Qualifier == SetQualifier.ForAllValues && EmptyValues.Of(condition) is { } array)
        {
            check.Report(Rule, statement, array.Span, condition.Key, condition.Operator.ToString());
        }
    }
}
