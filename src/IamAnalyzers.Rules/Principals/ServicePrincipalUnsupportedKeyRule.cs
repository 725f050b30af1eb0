using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1227: a service principal with a condition on the principal's account or organisation.</summary>
internal sealed class ServicePrincipalUnsupportedKeyRule : ConditionRule
{
    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase) { "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalAccount", "aws:PrincipalArn" };

    public override Rule Rule { get; } = new(
        RuleIds.ServicePrincipalUnsupportedKey,
        "ServicePrincipalUnsupportedKey",
        "A key that calls by services do not carry",
        "A call by an AWS service has no {0}, so that this statement never applies: use aws:SourceOrgID, aws:SourceAccount or aws:SourceArn",
        "Service principals belong to no organisation and to none of your accounts; keys about the principal are absent.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (statement.Effect == Effect.Allow && PrincipalFacts.AreServices(statement) && !condition.Operator.IsNegated && condition.Operator.Kind != ConditionOperatorKind.Null && !ConditionReasoning.HoldsWithoutKey(condition.Operator) && Keys.Contains(condition.Key))
        {
            check.Report(Rule, statement, condition.KeyNode.ValueSpan(), condition.Key);
        }
    }
}
