using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2231: a value of an ARN operator that is no ARN.</summary>
internal sealed class ValueNotArnRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ValueNotArn,
        "ValueNotArn",
        "ARN operators take ARNs",
        "'{0}' is no ARN to compare {1} with: write all six fields, as in \"arn:aws:iam::444455556666:role/name\"",
        "ARN operators compare the six fields one by one; a value without them never matches.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (!(condition.Operator.Family == ConditionOperatorFamily.Arn))
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (!ConditionFacts.IsOpen(value.Text) && value.Text != "*" && !ArnFields.TrySplit(value.Text.AsSpan(), out _) && !value.Text.StartsWith("*", StringComparison.Ordinal))
            {
                check.Report(Rule, statement, ConditionFacts.SpanOf(value), value.Text, condition.Key);
            }
        }
    }
}
