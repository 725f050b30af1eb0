using System.Globalization;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2101: an ARN with fewer than six fields.</summary>
internal sealed class ArnMissingFieldRule : ResourceRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ArnMissingField,
        "ArnMissingField",
        "An ARN has six fields",
        "'{0}' has {1} of the six fields of an ARN: write arn:partition:service:region:account:resource, with region and account empty where the service has none",
        "IAM refuses a Resource with fewer fields.",
        RuleCategories.Validity,
        RuleSeverity.Error);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        var text = resource.Pattern.Text;
        if (text.StartsWith("arn:", StringComparison.Ordinal) && !resource.Pattern.IsArn && !ResourceForms.IsOpen(text) && text.IndexOf('*') < 0)
        {
            check.Report(Rule, statement, resource.Node.ValueSpan(), text, text.Split(':').Length.ToString(CultureInfo.InvariantCulture));
        }
    }
}
