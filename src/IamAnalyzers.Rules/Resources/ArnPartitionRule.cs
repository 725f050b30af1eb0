using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2103: an ARN with an unknown partition.</summary>
internal sealed class ArnPartitionRule : ResourceRule
{
    private static readonly string[] Known =
        ["aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc"];

    public override Rule Rule { get; } = new(
        RuleIds.ArnPartition,
        "ArnPartition",
        "There is no such partition",
        "'{0}' is no partition of AWS: write \"aws\", or \"aws-cn\", \"aws-us-gov\" and the like where your account is there",
        "IAM refuses an ARN of a partition that does not exist.",
        RuleCategories.Validity,
        RuleSeverity.Error);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        if (!ArnParts.TryRead(resource, out var arn))
        {
            return;
        }

        if (arn.Partition.Length > 0 ? !ResourceForms.HasWildcard(arn.Partition) && !Known.Contains(arn.Partition) : true)
        {
            check.Report(Rule, statement, arn.PartitionSpan, arn.Partition);
        }
    }
}
