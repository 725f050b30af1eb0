using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2209: a key of <c>aws:</c> that the catalogue does not know.</summary>
internal sealed class GlobalKeyUnknownRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.GlobalKeyUnknown,
        "GlobalKeyUnknown",
        "There is no such global condition key",
        "'{0}' is no global condition key as of {1}: {2}",
        "A key that does not exist is absent from every request: an Allow grants nothing, a negated operator always holds.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (!condition.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)
            || condition.Key.EndsWith("/", StringComparison.Ordinal)
            || condition.Key.Length < 5
            || ConditionFacts.IsOpen(condition.Key)
            || KeyMissingTagNameRule.IsTemplateWithoutName(check, condition.Key)
            || check.Catalog.TryGetConditionKey(condition.Key.AsSpan(), out _))
        {
            return;
        }

        var closest = Suggestions.ClosestGlobalKey(check.Catalog, condition.Key.AsSpan());
        check.Report(
            Rule,
            statement,
            condition.KeyNode.ValueSpan(),
            closest is null ? ImmutableArray<SuggestedEdit>.Empty : ConditionFacts.ChangeKey(check, condition, closest),
            condition.Key,
            check.Catalog.Date,
            closest is null ? "see AWS's list of global keys" : $"did you mean '{closest}'?");
    }
}
