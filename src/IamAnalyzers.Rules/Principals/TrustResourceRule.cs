using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1214: <c>Resource</c> in a trust policy.</summary>
internal sealed class TrustResourceRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.TrustResource,
        "TrustResource",
        "Resource in a trust policy",
        "A trust policy has no {0}, because its resource is the role: remove it",
        "IAM refuses Resource and NotResource in trust policies.",
        RuleCategories.Grammar,
        RuleSeverity.Error,
        HasFix: true);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (check.Kind == PolicyKind.Trust && statement.ResourceElement is { } element)
        {
            check.Report(Rule, statement, element.Name.Span, StatementEdits.RemoveElement(statement, element), element.Name.Value);
        }
    }
}
