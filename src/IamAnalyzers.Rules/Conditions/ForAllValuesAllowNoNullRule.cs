using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2204: Allow with <c>ForAllValues</c> without a guard against the absent key.</summary>
internal sealed class ForAllValuesAllowNoNullRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ForAllValuesAllowNoNull,
        "ForAllValuesAllowNoNull",
        "ForAllValues in an Allow holds where the key is absent",
        "A request without {0} satisfies {1}: demand the key by \"Null\": {{ \"{0}\": \"false\" }}",
        "ForAllValues over no values is true; an Allow that relies on it grants requests that do not have the key at all.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (statement.Effect == Effect.Allow
            && condition.Operator is { Qualifier: SetQualifier.ForAllValues, IsNegated: false, Kind: not ConditionOperatorKind.Null }
            && check.Catalog.TryGetConditionKey(condition.Key.AsSpan(), out var key)
            && key.IsMultivalued
            && !ConditionReasoning.DemandsKey(statement, condition.Key))
        {
            check.Report(Rule, statement, condition.OperatorNode.ValueSpan(), Suggest(check, statement, condition.Key), condition.Key, condition.Operator.ToString());
        }
    }

    private static ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, StatementSyntax statement, string key)
    {
        if (statement.ConditionElement?.Value is not JsonObject operators || operators.Find("Null") is not null)
        {
            return ImmutableArray<SuggestedEdit>.Empty;
        }

        var change = JsonEdits.InsertLast(check.Syntax.Text, operators, "Null", $"{{ {JsonEdits.Quote(key)}: \"false\" }}");
        return ImmutableArray.Create(new SuggestedEdit($"Demand that {key} is there", ImmutableArray.Create(change)));
    }
}
