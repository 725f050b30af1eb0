using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2239: a value of <c>aws:SourceVpc</c> that is no id.</summary>
internal sealed class VpcIdFormatRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.VpcIdFormat,
        "VpcIdFormat",
        "aws:SourceVpc is compared with something else",
        "'{0}' is no id to compare {1} with: write one such as \"vpc-1a2b3c4d5e6f70819\"",
        "A value of another form never matches; under a negated operator it always does.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (!(condition.IsAbout("aws:SourceVpc") && condition.Operator.Family == ConditionOperatorFamily.String))
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
        || (text.StartsWith("vpc-", StringComparison.Ordinal)
            && text.Length > 4
            && text.Skip(4).All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or '*' or '?'));
}
