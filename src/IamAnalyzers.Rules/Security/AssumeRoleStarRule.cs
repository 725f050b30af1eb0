namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3013: sts:AssumeRole on roles that are not named.</summary>
internal sealed class AssumeRoleStarRule() : UnnamedResourceRule(Actions)
{
    internal static readonly string[] Actions = ["sts:AssumeRole"];

    public override Rule Rule { get; } = new(
        RuleIds.AssumeRoleStar,
        "AssumeRoleStar",
        "sts:AssumeRole on any role",
        "'{0}' may assume any role that trusts this account: name the roles",
        "Whoever trusts the account as a whole trusts this principal then.",
        RuleCategories.Security,
        RuleSeverity.Warning);
}
