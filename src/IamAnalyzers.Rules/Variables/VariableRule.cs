using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Variables;

/// <summary>A rule that looks at each variable in <c>Resource</c> and in the values of conditions, where variables count.</summary>
internal abstract class VariableRule : PolicyRule
{
    public sealed override void Check(PolicyCheck check)
    {
        if (!check.Syntax.SupportsVariables)
        {
            return;
        }

        foreach (var statement in check.Statements)
        {
            foreach (var resource in statement.Resources)
            {
                CheckText(check, statement, null, resource.Node);
            }

            foreach (var condition in statement.Conditions)
            {
                foreach (var value in condition.Values)
                {
                    if (value.Node is JsonString text)
                    {
                        CheckText(check, statement, condition, text);
                    }
                }
            }
        }
    }

    protected abstract void CheckVariable(PolicyCheck check, StatementSyntax statement, ConditionSyntax? condition, JsonString text, PolicyVariable variable);

    private void CheckText(PolicyCheck check, StatementSyntax statement, ConditionSyntax? condition, JsonString text)
    {
        foreach (var variable in PolicyVariables.In(text.Value))
        {
            CheckVariable(check, statement, condition, text, variable);
        }
    }
}
