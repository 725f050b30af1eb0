using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2221: an array of values of different JSON types.</summary>
internal sealed class ValueMixedTypesRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ValueMixedTypes,
        "ValueMixedTypes",
        "Values of different JSON types",
        "{0} is compared with values of different JSON types: write them all as strings",
        "Some readers of policies keep only one type of an array.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.ValuesNode is JsonArray array && array.Items.Select(static i => i.Kind == JsonKind.False ? JsonKind.True : i.Kind).Distinct().Count() > 1)
        {
            check.Report(Rule, statement, new SourceSpan(array.Start, 1), condition.Key);
        }
    }
}
