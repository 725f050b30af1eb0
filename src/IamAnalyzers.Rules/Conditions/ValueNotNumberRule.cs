using System.Globalization;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2228: a value of a numeric operator that is no number.</summary>
internal sealed class ValueNotNumberRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ValueNotNumber,
        "ValueNotNumber",
        "Numeric operators take numbers",
        "'{0}' is no number to compare {1} with: write a number",
        "A value that is no number never matches.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (!(condition.Operator.Family == ConditionOperatorFamily.Numeric))
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (!ConditionFacts.IsOpen(value.Text) && !decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            {
                check.Report(Rule, statement, ConditionFacts.SpanOf(value), value.Text, condition.Key);
            }
        }
    }
}
