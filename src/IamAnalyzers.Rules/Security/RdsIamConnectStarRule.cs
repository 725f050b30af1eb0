namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3308: rds-db:connect on databases that are not named.</summary>
internal sealed class RdsIamConnectStarRule() : UnnamedResourceRule(Actions)
{
    internal static readonly string[] Actions = ["rds-db:connect"];

    public override Rule Rule { get; } = new(
        RuleIds.RdsIamConnectStar,
        "RdsIamConnectStar",
        "Connecting to any database",
        "'{0}' may connect to every database as every user: name the database and the user",
        "With IAM authentication this permission is the password.",
        RuleCategories.Security,
        RuleSeverity.Warning);
}
