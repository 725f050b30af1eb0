using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2213: a service's key that no action of the statement carries.</summary>
internal sealed class KeyNotForActionRule : ConditionRule
{
    // Amazon Bedrock's guide on access to models limits the action by this key; the reference of AWS Marketplace does not list it.
    private static readonly HashSet<(string Key, string Action)> DocumentedElsewhere = [("aws-marketplace:productid", "aws-marketplace:Subscribe")];

    public override Rule Rule { get; } = new(
        RuleIds.KeyNotForAction,
        "KeyNotForAction",
        "No action of the statement has this key",
        "{0} is in no request for the actions of this statement: use a key that they have, or give the actions that have it a statement of their own",
        "An Allow that demands a key which is never there grants nothing; a Deny denies nothing.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator.Kind == ConditionOperatorKind.Null
            || ConditionReasoning.HoldsWithoutKey(condition.Operator)
            || condition.Operator.IsNegated
            || statement.IsNotAction
            || statement.Actions.IsEmpty
            || !check.Catalog.TryGetConditionKey(condition.Key.AsSpan(), out var key)
            || key.IsGlobal
            || key.IsFederatedProvider
            || condition.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        foreach (var action in statement.Actions)
        {
            var facts = check.FactsOf(action);
            if (facts.Meaning is not (ActionMeaning.Action or ActionMeaning.Pattern or ActionMeaning.WholeService)
                || facts.Actions.Any(a => a.TryGetConditionKey(condition.Key.AsSpan(), out _) || DocumentedElsewhere.Contains((condition.Key.ToLowerInvariant(), a.FullName)))
                || !string.Equals(facts.Service.Prefix, Prefix(condition.Key), StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }

        // Keys that the reference lists for no action at all it does not know well enough.
        if (check.Catalog.TryGetService(Prefix(condition.Key).AsSpan(), out var service) && service.Actions.Any(a => a.TryGetConditionKey(condition.Key.AsSpan(), out _)))
        {
            check.Report(Rule, statement, condition.KeyNode.ValueSpan(), condition.Key);
        }
    }

    private static string Prefix(string key)
    {
        var colon = key.IndexOf(':');
        return colon < 0 ? key : key.Substring(0, colon);
    }
}
