using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2224: a string operator on a key of type ARN.</summary>
internal sealed class StringOpOnArnKeyRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.StringOpOnArnKey,
        "StringOpOnArnKey",
        "A string operator on an ARN",
        "{0} is an ARN: {1} compares it field by field, so that a wildcard does not reach over colons",
        "A star in a string operator also spans account and region.",
        RuleCategories.Validity,
        RuleSeverity.Info,
        HasFix: true);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator.Family == ConditionOperatorFamily.String
            && ArnOperator(condition.Operator) is { } arn
            && condition.Values.All(static v => v.Text.StartsWith("arn:", StringComparison.Ordinal) && ArnFields.TrySplit(v.Text.AsSpan(), out _))
            && !condition.Values.IsEmpty
            && check.Catalog.TryGetConditionKey(condition.Key.AsSpan(), out var key)
            && key.Type == ConditionKeyType.Arn)
        {
            check.Report(Rule, statement, condition.OperatorNode.ValueSpan(), ConditionFacts.ChangeOperator(check, condition, arn), condition.Key, arn.ToString());
        }
    }

    private static ConditionOperator? ArnOperator(ConditionOperator op)
    {
        return op.Kind switch
        {
            ConditionOperatorKind.StringLike => op with { Kind = ConditionOperatorKind.ArnLike },
            ConditionOperatorKind.StringNotLike => op with { Kind = ConditionOperatorKind.ArnNotLike },
            _ => null,
        };
    }
}
