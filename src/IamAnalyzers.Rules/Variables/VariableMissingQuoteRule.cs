using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Variables;

/// <summary>IAM2128: a variable whose default is not in quotes.</summary>
internal sealed class VariableMissingQuoteRule : VariableRule
{
    public override Rule Rule { get; } = new(
        RuleIds.VariableMissingQuote,
        "VariableMissingQuote",
        "A variable's default stands in quotes",
        "The default of '{0}' must stand in single quotes: write ${{key, 'default'}}",
        "IAM refuses a policy whose variable has a default without quotes.",
        RuleCategories.Validity,
        RuleSeverity.Error);

    protected override void CheckVariable(PolicyCheck check, StatementSyntax statement, ConditionSyntax? condition, JsonString text, PolicyVariable variable)
    {
        if (variable.IsClosed && variable.Content.IndexOf(',') is > 0 and var comma && (variable.Content.Substring(comma + 1).Trim() is var value) && (value.Length < 2 || value[0] != '\'' || value[value.Length - 1] != '\''))
        {
            check.Report(Rule, statement, text.SpanOf(variable.Start, variable.Length), text.Value.Substring(variable.Start, variable.Length));
        }
    }
}
