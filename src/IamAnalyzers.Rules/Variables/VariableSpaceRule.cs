using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Variables;

/// <summary>IAM2129: a blank in the key of a variable.</summary>
internal sealed class VariableSpaceRule : VariableRule
{
    public override Rule Rule { get; } = new(
        RuleIds.VariableSpace,
        "VariableSpace",
        "A blank inside a variable",
        "'{0}' has a blank in its key: write \"{1}\"",
        "IAM refuses a policy whose variable has a blank in its key.",
        RuleCategories.Validity,
        RuleSeverity.Error,
        HasFix: true);

    protected override void CheckVariable(PolicyCheck check, StatementSyntax statement, ConditionSyntax? condition, JsonString text, PolicyVariable variable)
    {
        if (variable.IsClosed && variable.Key.IndexOf(' ') >= 0 && variable.Key.IndexOf(':') > 0)
        {
            check.Report(Rule, statement, text.SpanOf(variable.Start, variable.Length), ImmutableArray.Create(SuggestedEdit.Replace("Correct the variable", text.Span, JsonEdits.Quote(text.Value.Substring(0, variable.Start) + "${" + variable.Content.Replace(variable.Key, variable.Key.Replace(" ", string.Empty)) + "}" + text.Value.Substring(variable.Start + variable.Length)))), text.Value.Substring(variable.Start, variable.Length), "${" + variable.Content.Replace(variable.Key, variable.Key.Replace(" ", string.Empty)) + "}");
        }
    }
}
