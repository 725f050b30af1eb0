using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Organizations;

/// <summary>IAM2020: <c>NotAction</c> in an RCP.</summary>
internal sealed class RcpNotActionRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.RcpNotAction,
        "RcpNotAction",
        "NotAction in a resource control policy",
        "A resource control policy has no NotAction: list the actions in Action",
        "AWS Organizations refuses NotAction in RCPs.",
        RuleCategories.Validity,
        RuleSeverity.Error);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (check.Kind == PolicyKind.ResourceControl && statement is { IsNotAction: true, ActionElement: { } element })
        {
            check.Report(Rule, statement, element.Name.Span);
        }
    }
}
