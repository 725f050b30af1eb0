using System.Globalization;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2226: a value of a date operator that is no date.</summary>
internal sealed class ValueNotDateRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ValueNotDate,
        "ValueNotDate",
        "Date operators take dates",
        "'{0}' is no date to compare {1} with: write one such as \"2026-01-31T12:00:00Z\"",
        "A value that is no date never matches.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (!(condition.Operator.Family == ConditionOperatorFamily.Date))
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (!ConditionFacts.IsOpen(value.Text) && !value.Text.All(char.IsDigit) && !DateTimeOffset.TryParse(value.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
            {
                check.Report(Rule, statement, ConditionFacts.SpanOf(value), value.Text, condition.Key);
            }
        }
    }
}
