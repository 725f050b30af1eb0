using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2222: <c>Bool</c> with several values.</summary>
internal sealed class ValueMultipleBoolRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ValueMultipleBool,
        "ValueMultipleBool",
        "A boolean with several values",
        "{0} is compared with several booleans: write one",
        "True or false is always the case; with both the condition says nothing.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator.Kind == ConditionOperatorKind.Bool && condition.Values.Length > 1)
        {
            check.Report(Rule, statement, new SourceSpan(condition.ValuesNode.Start, 1), condition.Key);
        }
    }
}
