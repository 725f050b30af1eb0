using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3011: iam:PassRole without <c>iam:PassedToService</c>.</summary>
internal sealed class PassRoleNoPassedToServiceRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.PassRoleNoPassedToService,
        "PassRoleNoPassedToService",
        "iam:PassRole to whatever service",
        "iam:PassRole without a condition on iam:PassedToService lets the role go to any service: name the service",
        "A role that is made for functions should not end on a virtual machine.",
        RuleCategories.Security,
        RuleSeverity.Info);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (check.Kind.GrantsToPrincipals()
            && statement is { Effect: Effect.Allow, IsNotAction: false }
            && statement.Actions.FirstOrDefault(static a => string.Equals(a.Pattern.Text, "iam:PassRole", StringComparison.OrdinalIgnoreCase)) is { } action
            && !statement.IsNotResource
            && !statement.Resources.Any(static r => PassRoleTooWideRule.IsOpen(r.Pattern.Text))
            && !statement.Conditions.Any(static c => string.Equals(c.Key, "iam:PassedToService", StringComparison.OrdinalIgnoreCase)))
        {
            check.Report(Rule, statement, action.Node.ValueSpan());
        }
    }
}
