using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2106: an ARN whose region is an availability zone or has the wrong form.</summary>
internal sealed class ArnRegionInvalidRule : ResourceRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ArnRegionInvalid,
        "ArnRegionInvalid",
        "That is no region",
        "'{0}' in this ARN is {1}: write a region such as \"eu-west-1\"",
        "An ARN of a region that does not exist matches no resource.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        if (!ArnParts.TryRead(resource, out var arn))
        {
            return;
        }

        if (arn.Region.Length == 0 || ResourceForms.HasWildcard(arn.Region) || IsRegion(arn.Region))
        {
            return;
        }

        var isZone = char.IsLetter(arn.Region[arn.Region.Length - 1]) && IsRegion(arn.Region.Substring(0, arn.Region.Length - 1));
        check.Report(Rule, statement, arn.RegionSpan, arn.Region, isZone ? "an availability zone" : "no region");
    }

    // Some services write region-like words: Route 53's and CloudFront's ARNs have none, S3's access points may have "global".
    private static bool IsRegion(string text)
    {
        var parts = text.Split('-');
        return text is "global" or "aws-global"
            || (parts.Length is 3 or 4
                && parts[0].Length is >= 2 and <= 4
                && parts.Take(parts.Length - 1).All(static p => p.Length > 0 && p.All(static c => c is >= 'a' and <= 'z'))
                && parts[parts.Length - 1].Length is 1 or 2
                && parts[parts.Length - 1].All(char.IsDigit));
    }
}
