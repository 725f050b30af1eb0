namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3302: reading parameters that are not named.</summary>
internal sealed class DataExfilSsmRule() : UnnamedResourceRule(Actions)
{
    internal static readonly string[] Actions = ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"];

    public override Rule Rule { get; } = new(
        RuleIds.DataExfilSsm,
        "DataExfilSsm",
        "Reading every parameter",
        "'{0}' may read every parameter, also the encrypted ones that hold passwords: name the paths",
        "Parameters often hold connection strings and passwords.",
        RuleCategories.Security,
        RuleSeverity.Warning);
}
