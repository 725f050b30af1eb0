using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2217: a key that only some services send, for actions of others.</summary>
internal sealed class KeyOnlySupportedServicesRule : ConditionRule
{
    private const int Shown = 3;

    public override Rule Rule { get; } = new(
        RuleIds.KeyOnlySupportedServices,
        "KeyOnlySupportedServices",
        "The service does not send the key",
        "{0} is sent by some services only, as of {1} not by {2}: {3}; limit the statement to services that send it",
        "For other services the key is absent from every request, whatever endpoint it came through.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (statement.Effect is not { } effect
            || statement.IsNotAction
            || condition.Operator.Kind == ConditionOperatorKind.Null
            || ConditionReasoning.HoldsWithoutKey(condition.Operator)
            || (condition.Operator.IsNegated && ConditionReasoning.DemandsKey(statement, condition.Key))
            || !check.Catalog.TryGetConditionKey(condition.Key.AsSpan(), out var key)
            || key.SupportedServices.Count == 0)
        {
            return;
        }

        var others = Services(check, statement).Where(s => !key.SupportedServices.Contains(s, StringComparer.OrdinalIgnoreCase)).Distinct().ToList();
        if (others.Count > 0)
        {
            var shown = string.Join(", ", others.Take(Shown)) + (others.Count > Shown ? " and others" : string.Empty);
            check.Report(Rule, statement, condition.KeyNode.ValueSpan(), condition.Key, check.Catalog.Date, shown, Consequence(effect, condition));
        }
    }

    /// <summary>The services of the actions; a policy of a resource is asked about its own service only, whatever its wildcards.</summary>
    private static IEnumerable<string> Services(PolicyCheck check, StatementSyntax statement)
    {
        foreach (var action in statement.Actions)
        {
            var facts = check.FactsOf(action);
            if (facts.Meaning == ActionMeaning.Everything)
            {
                if (check.Kind is not (PolicyKind.Resource or PolicyKind.Endpoint))
                {
                    yield return "most services";
                }
            }
            else if (facts.Meaning is ActionMeaning.Action or ActionMeaning.WholeService or ActionMeaning.Pattern)
            {
                yield return facts.Service.Prefix;
            }
        }
    }

    private static string Consequence(Effect effect, ConditionSyntax condition) => (effect, condition.Operator.IsNegated) switch
    {
        (Effect.Allow, false) => "there the statement allows nothing",
        (Effect.Deny, false) => "there the statement denies nothing",
        (Effect.Allow, true) => "there the condition always holds",
        _ => "there the statement denies every request",
    };
}
