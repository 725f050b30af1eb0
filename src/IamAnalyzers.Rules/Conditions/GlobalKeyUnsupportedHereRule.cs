using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2211: a key that only requests of AWS services carry, in a policy that no such request is asked for.</summary>
internal sealed class GlobalKeyUnsupportedHereRule : ConditionRule
{
    // AWS global condition context keys: each is there only when a service principal calls a resource directly.
    private static readonly HashSet<string> OfServicePrincipals = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:PrincipalServiceName", "aws:PrincipalServiceNamesList",
    };

    public override Rule Rule { get; } = new(
        RuleIds.GlobalKeyUnsupportedHere,
        "GlobalKeyUnsupportedHere",
        "The key is never there in this kind of policy",
        "{0} is in requests that AWS services make themselves, and a policy of this kind ({1}) is not asked about those: {2}",
        "Policies of principals and SCPs concern users and roles; a key that is never there grants nothing in an Allow, and always holds when negated.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (OfServicePrincipals.Contains(condition.Key)
            && (check.Kind.IsForPrincipals() || check.Kind == PolicyKind.ServiceControl)
            && statement.Effect is { } effect
            && condition.Operator.Kind != ConditionOperatorKind.Null
            && !ConditionReasoning.HoldsWithoutKey(condition.Operator))
        {
            var consequence = !condition.Operator.IsNegated
                ? effect == Effect.Allow ? "the statement never allows anything" : "the statement never denies anything"
                : "the condition always holds";
            check.Report(Rule, statement, condition.KeyNode.ValueSpan(), condition.Key, check.Kind.Describe(), consequence);
        }
    }
}
