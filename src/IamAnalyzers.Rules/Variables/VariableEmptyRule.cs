using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Variables;

/// <summary>IAM2130: <c>${}</c>.</summary>
internal sealed class VariableEmptyRule : VariableRule
{
    public override Rule Rule { get; } = new(
        RuleIds.VariableEmpty,
        "VariableEmpty",
        "An empty variable",
        "'{0}' names no key: write one between the braces, or ${{$}} for a dollar sign",
        "IAM refuses a policy with an empty variable.",
        RuleCategories.Validity,
        RuleSeverity.Error);

    protected override void CheckVariable(PolicyCheck check, StatementSyntax statement, ConditionSyntax? condition, JsonString text, PolicyVariable variable)
    {
        if (variable is { IsClosed: true, Content: "" })
        {
            check.Report(Rule, statement, text.SpanOf(variable.Start, variable.Length), text.Value.Substring(variable.Start, variable.Length));
        }
    }
}
