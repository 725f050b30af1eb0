using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM1116: <c>"Condition": {}</c>, or an operator without keys.</summary>
internal sealed class EmptyObjectConditionRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.EmptyObjectCondition,
        "EmptyObjectCondition",
        "Condition or one of its operators is empty",
        "{0} is empty and demands nothing: remove it or write the condition",
        "An empty condition holds always; usually something was meant to stand there.",
        RuleCategories.Grammar,
        RuleSeverity.Info,
        HasFix: true);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (statement.ConditionElement is not { Value: JsonObject operators } element)
        {
            return;
        }

        if (operators.Properties.IsEmpty)
        {
            check.Report(Rule, statement, operators.Span, Removal(statement.Node, element), "Condition");
            return;
        }

        foreach (var block in operators.Properties)
        {
            if (block.Value is JsonObject { Properties.IsEmpty: true } keys)
            {
                check.Report(Rule, statement, keys.Span, operators.Properties.Length == 1 ? Removal(statement.Node, element) : Removal(operators, block), block.Name.Value);
            }
        }
    }

    private static ImmutableArray<SuggestedEdit> Removal(JsonObject owner, JsonProperty property) =>
        ImmutableArray.Create(SuggestedEdit.Replace($"Remove \"{property.Name.Value}\"", JsonEdits.RemovalOf(owner, property), string.Empty));
}
