using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2223: an operator of another type than its key.</summary>
internal sealed class OperatorKeyTypeMismatchRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.OperatorKeyTypeMismatch,
        "OperatorKeyTypeMismatch",
        "The operator does not fit the key",
        "{0} is of type {1}, which {2} does not compare: use {3}",
        "An operator of another type compares text with numbers, addresses or dates, and seldom matches.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator.Kind == ConditionOperatorKind.Null
            || !check.Catalog.TryGetConditionKey(condition.Key.AsSpan(), out var key)
            || key.IsFederatedProvider
            || Fits(condition.Operator.Family, key.Type)
            || (key.SecondType is { } second && Fits(condition.Operator.Family, second)))
        {
            return;
        }

        check.Report(Rule, statement, condition.OperatorNode.ValueSpan(), condition.Key, key.Type.ToString(), condition.Operator.ToString(), OperatorsOf(key.Type));
    }

    // Booleans and ARNs compare well as text, and text that holds an ARN as an ARN; numbers, dates and addresses do not.
    private static bool Fits(ConditionOperatorFamily family, ConditionKeyType type)
    {
        return type switch
        {
            ConditionKeyType.String => family is ConditionOperatorFamily.String or ConditionOperatorFamily.Arn or ConditionOperatorFamily.Binary,
            ConditionKeyType.Arn => family is ConditionOperatorFamily.Arn or ConditionOperatorFamily.String,
            ConditionKeyType.Bool => family is ConditionOperatorFamily.Bool or ConditionOperatorFamily.String,
            ConditionKeyType.Numeric => family is ConditionOperatorFamily.Numeric,
            ConditionKeyType.Date => family is ConditionOperatorFamily.Date or ConditionOperatorFamily.Numeric,
            ConditionKeyType.IpAddress => family is ConditionOperatorFamily.IpAddress,
            _ => true,
        };
    }

    private static string OperatorsOf(ConditionKeyType type)
    {
        return type switch
        {
            ConditionKeyType.Arn => "ArnLike or ArnEquals",
            ConditionKeyType.Bool => "Bool",
            ConditionKeyType.Numeric => "a Numeric operator",
            ConditionKeyType.Date => "a Date operator",
            ConditionKeyType.IpAddress => "IpAddress or NotIpAddress",
            _ => "a String operator",
        };
    }
}
