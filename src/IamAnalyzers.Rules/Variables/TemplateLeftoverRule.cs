using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Variables;

/// <summary>IAM2135: a template's <c>${AWS::AccountId}</c> left in a policy.</summary>
internal sealed class TemplateLeftoverRule : VariableRule
{
    public override Rule Rule { get; } = new(
        RuleIds.TemplateLeftover,
        "TemplateLeftover",
        "A placeholder of a template",
        "'{0}' is a placeholder of a template, which IAM does not fill in: put the value there",
        "In a policy ${{…}} stands for condition keys only; anything else is never replaced.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckVariable(PolicyCheck check, StatementSyntax statement, ConditionSyntax? condition, JsonString text, PolicyVariable variable)
    {
        if (variable is { IsClosed: true, IsLiteral: false } && variable.Content.Contains("::"))
        {
            check.Report(Rule, statement, text.SpanOf(variable.Start, variable.Length), text.Value.Substring(variable.Start, variable.Length));
        }
    }
}
