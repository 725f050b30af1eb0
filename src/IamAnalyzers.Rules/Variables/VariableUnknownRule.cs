using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Variables;

/// <summary>IAM2133: a variable whose key does not exist.</summary>
internal sealed class VariableUnknownRule : VariableRule
{
    public override Rule Rule { get; } = new(
        RuleIds.VariableUnknown,
        "VariableUnknown",
        "A variable of an unknown key",
        "'{0}' is no condition key as of {1}, so that the variable is never replaced: {2}",
        "A variable without a value makes the statement not apply.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckVariable(PolicyCheck check, StatementSyntax statement, ConditionSyntax? condition, JsonString text, PolicyVariable variable)
    {
        if (variable is { IsClosed: true, IsLiteral: false, IsTemplate: false }
            && variable.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)
            && variable.Key.IndexOf(' ') < 0
            && VariableSymbolRule.SymbolOf(variable) is null
            && !check.Catalog.TryGetConditionKey(variable.Key.AsSpan(), out _))
        {
            var closest = Suggestions.ClosestGlobalKey(check.Catalog, variable.Key.AsSpan());
            check.Report(
                Rule,
                statement,
                text.SpanOf(variable.Start, variable.Length),
                closest is null ? ImmutableArray<SuggestedEdit>.Empty : VariableEdits.ChangeKey(text, variable, closest),
                variable.Key,
                check.Catalog.Date,
                closest is null ? "see AWS's list of keys" : $"did you mean '{closest}'?");
        }
    }
}
