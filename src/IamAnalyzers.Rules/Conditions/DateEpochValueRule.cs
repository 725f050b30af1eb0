using System.Globalization;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2227: an epoch date of more digits than seconds have.</summary>
internal sealed class DateEpochValueRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.DateEpochValue,
        "DateEpochValue",
        "A date in milliseconds",
        "'{0}' counts milliseconds, and AWS counts seconds, so that {1} never gets there: write \"{2}\"",
        "Epoch dates in policies are in seconds; milliseconds lie in the far future.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (!(condition.Operator.Family == ConditionOperatorFamily.Date))
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (!ConditionFacts.IsOpen(value.Text) && ToDate(value.Text) is { } date)
            {
                check.Report(Rule, statement, ConditionFacts.SpanOf(value), ConditionFacts.ChangeValue(value, date), value.Text, condition.Key, date);
            }
        }
    }

    // Twelve digits of seconds are the year 5138 and later.
    private static string? ToDate(string text) =>
        text.Length is 12 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : null;
}
