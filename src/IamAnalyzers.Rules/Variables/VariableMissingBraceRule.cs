using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Variables;

/// <summary>IAM2127: a variable without closing brace.</summary>
internal sealed class VariableMissingBraceRule : VariableRule
{
    public override Rule Rule { get; } = new(
        RuleIds.VariableMissingBrace,
        "VariableMissingBrace",
        "A variable lacks its closing brace",
        "'{0}' has no closing brace: write \"}}\" behind the key",
        "IAM refuses a policy with an open variable.",
        RuleCategories.Validity,
        RuleSeverity.Error);

    protected override void CheckVariable(PolicyCheck check, StatementSyntax statement, ConditionSyntax? condition, JsonString text, PolicyVariable variable)
    {
        if (!variable.IsClosed)
        {
            check.Report(Rule, statement, text.SpanOf(variable.Start, variable.Length), text.Value.Substring(variable.Start, variable.Length));
        }
    }
}
