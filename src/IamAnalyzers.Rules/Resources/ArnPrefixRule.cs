using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2102: a resource that is neither <c>*</c> nor begins with <c>arn:</c>.</summary>
internal sealed class ArnPrefixRule : ResourceRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ArnPrefix,
        "ArnPrefix",
        "A resource is * or an ARN",
        "'{0}' is no ARN: write \"*\" or an ARN, which begins with \"arn:\"",
        "IAM refuses any other text as Resource.",
        RuleCategories.Validity,
        RuleSeverity.Error,
        HasFix: true);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        var text = resource.Pattern.Text;
        if (text != "*" && !text.StartsWith("arn:", StringComparison.Ordinal) && !text.StartsWith("*", StringComparison.Ordinal) && !ResourceForms.IsOpen(text) && text.IndexOf('$') < 0 && check.Kind != PolicyKind.Resource)
        {
            var fixedText = text.StartsWith("arn:", StringComparison.OrdinalIgnoreCase) ? "arn:" + text.Substring(4) : text.Trim();
            var isRight = fixedText == "*" || fixedText.StartsWith("arn:", StringComparison.Ordinal);
            check.Report(Rule, statement, resource.Node.ValueSpan(), isRight ? ResourceEdits.Change(resource, fixedText) : ImmutableArray<SuggestedEdit>.Empty, text);
        }
    }
}
