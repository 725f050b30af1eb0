using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2110: account in an ARN of a service that has none there.</summary>
internal sealed class ArnAccountNotAllowedRule : ResourceRule
{
    private static readonly string[] Services = ["s3"];

    private static readonly string[] Accounted = ["accesspoint/", "job/", "storage-lens", "async-request", "access-grants"];

    public override Rule Rule { get; } = new(
        RuleIds.ArnAccountNotAllowed,
        "ArnAccountNotAllowed",
        "ARNs of this service have no account",
        "ARNs of {0} have no account, so that this one with '{1}' matches nothing: leave the field empty",
        "Where the service has no account in its ARNs, a value there matches no resource.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        if (!ArnParts.TryRead(resource, out var arn))
        {
            return;
        }

        if (Services.Contains(arn.Service) && arn.Account.Length > 0 && arn.Account.Any(static c => c != '*') && IsBucket(arn.Resource))
        {
            check.Report(Rule, statement, arn.AccountSpan, Suggest(resource, arn), arn.Service, arn.Account);
        }
    }

    private static ImmutableArray<SuggestedEdit> Suggest(ResourceSyntax resource, ArnParts arn)
    {
        return ResourceEdits.Change(resource, $"arn:{arn.Partition}:{arn.Service}:{arn.Region}::{arn.Resource}");
    }

    // Access points, jobs and the like have an account; a bucket's name has no slash or colon but that in front of the object.
    private static bool IsBucket(string name)
    {
        return !Accounted.Any(type => name.StartsWith(type, StringComparison.Ordinal));
    }
}
