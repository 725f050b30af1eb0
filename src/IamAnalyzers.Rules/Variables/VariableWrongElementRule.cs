using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Variables;

/// <summary>IAM2132: a policy variable in an element where it is plain text.</summary>
internal sealed class VariableWrongElementRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.VariableWrongElement,
        "VariableWrongElement",
        "A variable where none is replaced",
        "'{0}' is not replaced in {1}: variables stand in Resource, NotResource and the values of conditions only",
        "Elsewhere the text is taken as it stands, and matches nothing.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        foreach (var action in statement.Actions)
        {
            Check(check, statement, action.Node, statement.ActionElement!.Name.Value);
        }

        foreach (var principal in statement.Principals)
        {
            Check(check, statement, principal.Node, statement.PrincipalElement!.Name.Value);
        }

        foreach (var condition in statement.Conditions)
        {
            Check(check, statement, condition.KeyNode, "the key of a condition");
        }
    }

    // Only what is a variable of policies for sure: ${Name} and ${AWS::Region} are a template's.
    private void Check(PolicyCheck check, StatementSyntax statement, JsonString text, string element)
    {
        foreach (var variable in PolicyVariables.In(text.Value))
        {
            if (variable is { IsClosed: true, IsLiteral: false, IsTemplate: false } && check.Catalog.TryGetConditionKey(variable.Key.AsSpan(), out _))
            {
                check.Report(Rule, statement, text.SpanOf(variable.Start, variable.Length), text.Value.Substring(variable.Start, variable.Length), element);
            }
        }
    }
}
