using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2245: a star under a negated operator.</summary>
internal sealed class ConditionNeverTrueRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ConditionNeverTrue,
        "ConditionNeverTrue",
        "A condition that holds for no value",
        "{0} with '{1}' holds only where {2} is absent: write \"Null\" if that is meant",
        "Not like everything is true for nothing.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator is { IsNegated: true, IfExists: false, Qualifier: SetQualifier.None }
            && condition.Operator.Kind is ConditionOperatorKind.StringNotLike or ConditionOperatorKind.ArnNotLike or ConditionOperatorKind.ArnNotEquals or ConditionOperatorKind.NotIpAddress
            && condition.Values.FirstOrDefault(v => ConditionReasoning.MatchesEverything(condition.Operator, v.Text)) is { } value
            && condition.Operator.Family != ConditionOperatorFamily.IpAddress)
        {
            check.Report(Rule, statement, ConditionFacts.SpanOf(value), condition.Operator.ToString(), value.Text, condition.Key);
        }
    }
}
