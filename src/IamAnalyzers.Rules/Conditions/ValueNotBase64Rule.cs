using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2229: a value of <c>BinaryEquals</c> that is no base64.</summary>
internal sealed class ValueNotBase64Rule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ValueNotBase64,
        "ValueNotBase64",
        "BinaryEquals takes base64",
        "'{0}' is no base64 to compare {1} with: encode the value",
        "A value that cannot be decoded never matches.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (!(condition.Operator.Family == ConditionOperatorFamily.Binary))
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (!ConditionFacts.IsOpen(value.Text) && !IsBase64(value.Text))
            {
                check.Report(Rule, statement, ConditionFacts.SpanOf(value), value.Text, condition.Key);
            }
        }
    }

    private static bool IsBase64(string text) =>
        text.Length % 4 == 0
        && text.TrimEnd('=').Length >= text.Length - 2
        && text.TrimEnd('=').All(static c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/');
}
