using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2105: an upper-case letter in the service of an ARN.</summary>
internal sealed class ArnServiceCaseRule : ResourceRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ArnServiceCase,
        "ArnServiceCase",
        "A service's name in an ARN is lower case",
        "'{0}' in this ARN matches no resource, because ARNs are case-sensitive: write \"{1}\"",
        "Actions compare without case, ARNs do not.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        if (!ArnParts.TryRead(resource, out var arn))
        {
            return;
        }

        var lower = arn.Service.ToLowerInvariant();
        if (lower != arn.Service)
        {
            var text = resource.Pattern.Text;
            var index = text.IndexOf(":" + arn.Service + ":", StringComparison.Ordinal);
            check.Report(Rule, statement, arn.ServiceSpan, ResourceEdits.Change(resource, text.Substring(0, index + 1) + lower + text.Substring(index + 1 + lower.Length)), arn.Service, lower);
        }
    }
}
