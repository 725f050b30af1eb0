using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2225: a value of <c>Bool</c> other than true and false.</summary>
internal sealed class ValueNotBoolRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ValueNotBool,
        "ValueNotBool",
        "Bool takes true or false",
        "'{0}' is no boolean to compare {1} with: write \"true\" or \"false\"",
        "A value that is no boolean never matches.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (!(condition.Operator.Kind == ConditionOperatorKind.Bool))
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (!ConditionFacts.IsOpen(value.Text) && !ConditionReasoning.IsTrue(value.Text) && !ConditionReasoning.IsFalse(value.Text))
            {
                check.Report(Rule, statement, ConditionFacts.SpanOf(value), value.Text, condition.Key);
            }
        }
    }
}
