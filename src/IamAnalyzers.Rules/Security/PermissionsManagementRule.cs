using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3009: named actions that manage permissions, on every resource.</summary>
internal sealed class PermissionsManagementRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.PermissionsManagement,
        "PermissionsManagement",
        "Managing permissions on every resource",
        "{0} may change permissions on every resource: name the ARNs of those that are needed",
        "Who changes the policy of a resource gives it away.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (!Grants.IsOpen(check, statement) || statement.IsNotAction || statement.IsNotResource || WideResources.Find(statement) is not { } resource)
        {
            return;
        }

        var actions = UnscopedActions.Of(check, statement, static levels => (levels & AccessLevels.PermissionsManagement) != 0);
        if (actions.Count > 0)
        {
            check.Report(Rule, statement, resource.Node.ValueSpan(), UnscopedActions.Describe(actions));
        }
    }
}
