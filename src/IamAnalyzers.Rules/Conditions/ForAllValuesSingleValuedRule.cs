using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2203: <c>ForAllValues</c> on a single-valued key.</summary>
internal sealed class ForAllValuesSingleValuedRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ForAllValuesSingleValued,
        "ForAllValuesSingleValued",
        "ForAllValues on a key of one value",
        "{0} has one value, and ForAllValues is true where it has none: write \"{1}\"",
        "ForAllValues holds where the key is absent, so that an Allow grants more than it says.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator.Qualifier == SetQualifier.ForAllValues
            && condition.Operator.Kind != ConditionOperatorKind.Null
            && check.Catalog.TryGetConditionKey(condition.Key.AsSpan(), out var key)
            && key is { IsMultivalued: false, IsFederatedProvider: false })
        {
            var plain = condition.Operator with { Qualifier = SetQualifier.None };
            check.Report(Rule, statement, condition.OperatorNode.ValueSpan(), ConditionFacts.ChangeOperator(check, condition, plain), condition.Key, plain.ToString());
        }
    }
}
