using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2108: no region in an ARN of resources that all have one.</summary>
internal sealed class ArnRegionMissingRule : ResourceRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ArnRegionMissing,
        "ArnRegionMissing",
        "The ARN lacks a region",
        "ARNs of {0} such as '{1}' have a region, so that this one matches nothing: write the region, or \"*\"",
        "An empty region matches only resources whose ARN has none.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        if (!ArnParts.TryRead(resource, out var arn)
            || arn.Region.Length > 0
            || arn.Resource.Length == 0)
        {
            return;
        }

        var pattern = ArnFormat.PatternOf(arn.Resource);
        if (check.ArnFormats.Any(arn.Service, f => f.IsMetBy(pattern)) && !check.ArnFormats.Any(arn.Service, f => f.Region.Length == 0 && f.IsMetBy(pattern)))
        {
            check.Report(Rule, statement, arn.RegionSpan, ResourceEdits.Change(resource, arn.With(region: "*")), arn.Service, arn.Resource);
        }
    }
}
