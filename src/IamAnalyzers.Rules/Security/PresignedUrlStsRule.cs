namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3309: sts:GetFederationToken granted widely.</summary>
internal sealed class PresignedUrlStsRule() : UnnamedResourceRule(Actions)
{
    internal static readonly string[] Actions = ["sts:GetFederationToken"];

    public override Rule Rule { get; } = new(
        RuleIds.PresignedUrlSts,
        "PresignedUrlSts",
        "Making further credentials",
        "'{0}' makes temporary credentials that outlive the caller's own session: allow it only where it is needed",
        "Credentials that are handed on are hard to call back.",
        RuleCategories.Security,
        RuleSeverity.Info);
}
