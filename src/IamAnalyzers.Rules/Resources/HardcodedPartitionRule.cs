using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2123: <c>arn:aws:</c> where the policy may be used in other partitions.</summary>
internal sealed class HardcodedPartitionRule : ResourceRule
{
    public override Rule Rule { get; } = new(
        RuleIds.HardcodedPartition,
        "HardcodedPartition",
        "The partition is written down",
        "'{0}' ties this policy to one partition of AWS: make it a parameter, or write \"*\"",
        "In China and in GovCloud ARNs begin otherwise.",
        RuleCategories.Validity,
        RuleSeverity.Hidden);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        if (!ArnParts.TryRead(resource, out var arn))
        {
            return;
        }

        if (arn.Partition == "aws")
        {
            check.Report(Rule, statement, arn.PartitionSpan, arn.Partition);
        }
    }
}
