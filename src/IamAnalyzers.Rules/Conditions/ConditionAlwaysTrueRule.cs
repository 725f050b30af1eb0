using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2244: a star as value of a key that every request has.</summary>
internal sealed class ConditionAlwaysTrueRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ConditionAlwaysTrue,
        "ConditionAlwaysTrue",
        "A condition that always holds",
        "{0} is in every request and '{1}' matches whatever it is: remove the condition, or write what is meant",
        "A condition that always holds only looks like a limit.",
        RuleCategories.Validity,
        RuleSeverity.Info);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (!condition.Operator.IsNegated
            && condition.Operator.Kind != ConditionOperatorKind.Null
            && ConditionFacts.IsAlwaysPresent(condition.Key)
            && condition.Values.FirstOrDefault(v => ConditionReasoning.MatchesEverything(condition.Operator, v.Text)) is { } value
            && condition.Operator.Kind is ConditionOperatorKind.StringLike or ConditionOperatorKind.ArnLike or ConditionOperatorKind.ArnEquals or ConditionOperatorKind.IpAddress)
        {
            check.Report(Rule, statement, ConditionFacts.SpanOf(value), condition.Key, value.Text);
        }
    }
}
