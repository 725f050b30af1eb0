using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2210: a key of a known service that the catalogue does not know.</summary>
internal sealed class ServiceKeyUnknownRule : ConditionRule
{
    // Of a service with fewer keys the reference is likely to be incomplete.
    private const int WellKnown = 3;

    public override Rule Rule { get; } = new(
        RuleIds.ServiceKeyUnknown,
        "ServiceKeyUnknown",
        "The service has no such condition key",
        "{0} has no condition key '{1}' as of {2}: {3}",
        "A key that does not exist is absent from every request.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        var colon = condition.Key.IndexOf(':');
        if (colon <= 0
            || colon == condition.Key.Length - 1
            || condition.Key.EndsWith("/", StringComparison.Ordinal)
            || ConditionFacts.IsOpen(condition.Key)
            || !check.Catalog.TryGetService(condition.Key.AsSpan(0, colon), out var service)
            || (service.ConditionKeys.Count < WellKnown && !service.IsApplication)
            || KeyMissingTagNameRule.IsTemplateWithoutName(check, condition.Key)
            || check.Catalog.TryGetConditionKey(condition.Key.AsSpan(), out _))
        {
            return;
        }

        var closest = Suggestions.ClosestConditionKey(service, condition.Key.AsSpan());
        check.Report(
            Rule,
            statement,
            condition.KeyNode.ValueSpan(),
            closest is null ? ImmutableArray<SuggestedEdit>.Empty : ConditionFacts.ChangeKey(check, condition, closest),
            service.Name,
            condition.Key,
            service.AsOf,
            closest is not null ? $"did you mean '{closest}'?"
                : service.IsApplication ? "add it to the definition, or correct it"
                : "see the service's page in the authorization reference");
    }
}
