namespace IamAnalyzers.Rules.Setup;

/// <summary>IAM0003: the generator wrote the general check instead of a method for each action.</summary>
internal static class PolicyTooBroadToExpandRule
{
    public static Rule Rule { get; } = new(
        RuleIds.PolicyTooBroadToExpand,
        "PolicyTooBroadToExpand",
        "The policy is too broad for a method per action",
        "{0} allows {1} actions, more than the {2} for which methods are generated: ask Evaluate, or raise IamMaxExpandedActions",
        "The generator writes a pair of methods for each action up to a limit; beyond it there are methods for the actions that the policy names, and Evaluate for all.",
        RuleCategories.Setup,
        RuleSeverity.Info);
}
