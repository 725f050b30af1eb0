using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Variables;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2242: a variable where a value should say exactly who or from where.</summary>
internal sealed class VariableTooPermissiveRule : VariableRule
{
    public override Rule Rule { get; } = new(
        RuleIds.VariableTooPermissive,
        "VariableTooPermissive",
        "A variable lets strangers through a condition",
        "What stands for '{0}' comes with the request, so that the request decides which {1} passes: {2}",
        "A key that says who is asking limits nothing where the other side of the comparison follows the caller.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckVariable(PolicyCheck check, StatementSyntax statement, ConditionSyntax? condition, JsonString text, PolicyVariable variable)
    {
        if (condition is null || !variable.IsClosed || variable.IsLiteral || variable.IsTemplate)
        {
            return;
        }

        var pinning = PinningKeys.Of(check, statement, condition);
        if (pinning == Pinning.None || (pinning == Pinning.Beginning && variable.Start >= PinningKeys.Beginning))
        {
            return;
        }

        // Accounts and organisations of principal, resource and source are set by AWS: to compare one with another is sound.
        if (condition.IsAbout(variable.Key) || !PinningKeys.IsSensitive(check, variable.Key))
        {
            check.Report(
                Rule,
                statement,
                text.SpanOf(variable.Start, variable.Length),
                text.Value.Substring(variable.Start, variable.Length),
                condition.Key,
                pinning == Pinning.Whole ? "write the value itself" : "write at least six characters before the variable");
        }
    }
}
