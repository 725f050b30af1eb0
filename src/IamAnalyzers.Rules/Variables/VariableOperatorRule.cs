using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Variables;

/// <summary>IAM2134: a variable under a numeric, date, boolean, binary, IP or null operator.</summary>
internal sealed class VariableOperatorRule : VariableRule
{
    public override Rule Rule { get; } = new(
        RuleIds.VariableOperator,
        "VariableOperator",
        "A variable under an operator that takes none",
        "{0} takes '{1}' literally: use variables with String and ARN operators only",
        "Other operators compare the text as it stands, and it is no number, date, boolean or address.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckVariable(PolicyCheck check, StatementSyntax statement, ConditionSyntax? condition, JsonString text, PolicyVariable variable)
    {
        if (condition is not null && variable is { IsClosed: true, IsLiteral: false } && condition.Operator.Family is not (ConditionOperatorFamily.String or ConditionOperatorFamily.Arn))
        {
            check.Report(Rule, statement, text.SpanOf(variable.Start, variable.Length), condition.Operator.ToString(), text.Value.Substring(variable.Start, variable.Length));
        }
    }
}
