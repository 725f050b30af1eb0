using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2107: region in an ARN of a service that has none there.</summary>
internal sealed class ArnRegionNotAllowedRule : ResourceRule
{
    private static readonly string[] Services = ["iam"];

    public override Rule Rule { get; } = new(
        RuleIds.ArnRegionNotAllowed,
        "ArnRegionNotAllowed",
        "ARNs of this service have no region",
        "ARNs of {0} have no region, so that this one with '{1}' matches nothing: leave the field empty",
        "Where the service has no region in its ARNs, a value there matches no resource.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        if (!ArnParts.TryRead(resource, out var arn))
        {
            return;
        }

        if (Services.Contains(arn.Service) && arn.Region.Length > 0 && arn.Region.Any(static c => c != '*'))
        {
            check.Report(Rule, statement, arn.RegionSpan, Suggest(resource, arn), arn.Service, arn.Region);
        }
    }

    private static ImmutableArray<SuggestedEdit> Suggest(ResourceSyntax resource, ArnParts arn)
    {
        return ResourceEdits.Change(resource, $"arn:{arn.Partition}:{arn.Service}::{arn.Account}:{arn.Resource}");
    }
}
