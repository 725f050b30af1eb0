namespace IamAnalyzers.Rules.Escalation;

/// <summary>IAM3101: paths of privilege escalation: Certain.</summary>
internal sealed class PrivilegeEscalationRule : EscalationRule
{
    public override Rule Rule { get; } = new(
        RuleIds.PrivilegeEscalation,
        "PrivilegeEscalation",
        "The policy lets its principal become an administrator",
        "{0} (statement {1}) {3} the principal give itself any right ({2}): take one of them away, or name the resources",
        "Some combinations of actions are worth more than they look: who may write policies, or pass any role to something that runs code, has all rights of the account.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override EscalationCertainty Certainty => EscalationCertainty.Certain;
}
