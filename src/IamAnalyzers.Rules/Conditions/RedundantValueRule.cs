using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2238: several values under a comparison.</summary>
internal sealed class RedundantValueRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.RedundantValue,
        "RedundantValue",
        "Of several bounds only one decides",
        "{0} is compared by {1} with several values, of which one decides: keep that one",
        "Several values mean OR; of several upper bounds the highest counts, of lower ones the lowest.",
        RuleCategories.Validity,
        RuleSeverity.Info);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Values.Length > 1 && condition.Operator.Kind
            is ConditionOperatorKind.NumericLessThan or ConditionOperatorKind.NumericLessThanEquals
            or ConditionOperatorKind.NumericGreaterThan or ConditionOperatorKind.NumericGreaterThanEquals
            or ConditionOperatorKind.DateLessThan or ConditionOperatorKind.DateLessThanEquals
            or ConditionOperatorKind.DateGreaterThan or ConditionOperatorKind.DateGreaterThanEquals)
        {
            check.Report(Rule, statement, new SourceSpan(condition.ValuesNode.Start, 1), condition.Key, condition.Operator.ToString());
        }
    }
}
