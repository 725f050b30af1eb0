namespace IamAnalyzers.Rules.Escalation;

/// <summary>IAM3103: paths of privilege escalation: DependsOnTarget.</summary>
internal sealed class EscalationDependsOnTargetRule : EscalationRule
{
    public override Rule Rule { get; } = new(
        RuleIds.EscalationDependsOnTarget,
        "EscalationDependsOnTarget",
        "The policy may give the rights of what exists",
        "{0} (statement {1}) {3} the principal act with the rights of whatever it reaches ({2}): name the resources",
        "What runs with a role of more rights lends them to whoever may command it.",
        RuleCategories.Security,
        RuleSeverity.Info);

    protected override EscalationCertainty Certainty => EscalationCertainty.DependsOnTarget;
}
