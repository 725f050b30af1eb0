using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2240: a value of <c>aws:SourceVpce</c> that is no id.</summary>
internal sealed class VpceIdFormatRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.VpceIdFormat,
        "VpceIdFormat",
        "aws:SourceVpce is compared with something else",
        "'{0}' is no id to compare {1} with: write one such as \"vpce-1a2b3c4d5e6f70819\"",
        "A value of another form never matches; under a negated operator it always does.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (!(condition.IsAbout("aws:SourceVpce") && condition.Operator.Family == ConditionOperatorFamily.String))
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (!ConditionFacts.IsOpen(value.Text) && !IsId(value.Text))
            {
                check.Report(Rule, statement, ConditionFacts.SpanOf(value), value.Text, condition.Key);
            }
        }
    }

    // A wildcard may stand for the rest of an id.
    private static bool IsId(string text) =>
        text == "*"
        || (text.StartsWith("vpce-", StringComparison.Ordinal)
            && text.Length > 5
            && text.Skip(5).All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or '*' or '?'));
}
