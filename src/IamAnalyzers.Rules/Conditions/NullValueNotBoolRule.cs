using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2207: a value of <c>Null</c> other than true and false.</summary>
internal sealed class NullValueNotBoolRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.NullValueNotBool,
        "NullValueNotBool",
        "Null takes true or false",
        "'{0}' is no value of Null: write \"true\" for \"{1} is absent\" or \"false\" for \"it is there\"",
        "With any other value the condition does not mean what it seems to.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (!(condition.Operator.Kind == ConditionOperatorKind.Null))
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
