namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3301: s3:GetObject on buckets that are not named.</summary>
internal sealed class DataExfilS3Rule() : UnnamedResourceRule(Actions)
{
    internal static readonly string[] Actions = ["s3:GetObject"];

    public override Rule Rule { get; } = new(
        RuleIds.DataExfilS3,
        "DataExfilS3",
        "Reading every object of every bucket",
        "'{0}' may read every object of every bucket: name the buckets",
        "Whoever gets hold of such a principal takes all data that lies in S3.",
        RuleCategories.Security,
        RuleSeverity.Warning);
}
