namespace IamAnalyzers.Rules.Escalation;

/// <summary>IAM3102: paths of privilege escalation: AnotherPrincipal.</summary>
internal sealed class EscalationToPrincipalRule : EscalationRule
{
    public override Rule Rule { get; } = new(
        RuleIds.EscalationToPrincipal,
        "EscalationToPrincipal",
        "The policy gives the rights of other principals",
        "{0} (statement {1}) {3} the principal act as others ({2}): take one of them away, or name the resources",
        "Who may make keys for users or change the code of functions acts with their rights.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override EscalationCertainty Certainty => EscalationCertainty.AnotherPrincipal;
}
