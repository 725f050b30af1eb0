using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2202: a multivalued key under an operator without qualifier.</summary>
internal sealed class QualifierMissingRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.QualifierMissing,
        "QualifierMissing",
        "A key of several values without a set operator",
        "{0} can have several values in a request, which '{1}' does not handle: write \"ForAnyValue:{1}\" or \"ForAllValues:{1}\"",
        "Without ForAnyValue or ForAllValues, AWS compares such a key in ways that policies do not mean.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator is { Qualifier: SetQualifier.None, Kind: not ConditionOperatorKind.Null }
            && check.Catalog.TryGetConditionKey(condition.Key.AsSpan(), out var key)
            && key is { IsMultivalued: true, IsGlobal: true })
        {
            check.Report(Rule, statement, condition.OperatorNode.ValueSpan(), ConditionFacts.ChangeOperator(check, condition, condition.Operator with { Qualifier = SetQualifier.ForAnyValue }), condition.Key, condition.Operator.ToString());
        }
    }
}
