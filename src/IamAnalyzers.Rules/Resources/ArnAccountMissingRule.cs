using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2111: no account in an ARN of resources that all have one.</summary>
internal sealed class ArnAccountMissingRule : ResourceRule
{
    // AWS itself owns resources of these, whose ARNs have no account though the reference shows one: documents, views, standards, images.
    private static readonly HashSet<string> OwnedByAws = new(StringComparer.Ordinal)
    {
        "bedrock", "elasticbeanstalk", "imagebuilder", "resource-explorer-2", "sagemaker", "securityhub", "servicecatalog", "ssm",
    };

    public override Rule Rule { get; } = new(
        RuleIds.ArnAccountMissing,
        "ArnAccountMissing",
        "The ARN lacks an account",
        "ARNs of {0} such as '{1}' have an account, so that this one matches nothing: write its twelve digits, or \"*\"",
        "An empty account matches only resources whose ARN has none.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        if (!ArnParts.TryRead(resource, out var arn)
            || arn.Account.Length > 0
            || arn.Resource.Length == 0
            || OwnedByAws.Contains(arn.Service))
        {
            return;
        }

        var pattern = ArnFormat.PatternOf(arn.Resource);
        if (check.ArnFormats.Any(arn.Service, f => f.IsMetBy(pattern)) && !check.ArnFormats.Any(arn.Service, f => f.Account.Length == 0 && f.IsMetBy(pattern)))
        {
            check.Report(Rule, statement, arn.AccountSpan, ResourceEdits.Change(resource, arn.With(account: "*")), arn.Service, arn.Resource);
        }
    }
}
