using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3007: named actions that write, on every resource, though they know resources.</summary>
internal sealed class WriteUnconstrainedRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.WriteUnconstrained,
        "WriteUnconstrained",
        "Writing on every resource",
        "{0} may write on every resource: name the ARNs of those that are needed",
        "Actions that know resources can be limited to the ones that the program uses; then a mistake or a thief reaches no others.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (!Grants.IsOpen(check, statement) || statement.IsNotAction || statement.IsNotResource || WideResources.Find(statement) is not { } resource)
        {
            return;
        }

        var actions = UnscopedActions.Of(check, statement, static levels => (levels & AccessLevels.Write) != 0 && (levels & (AccessLevels.PermissionsManagement | AccessLevels.Tagging)) == 0);
        if (actions.Count > 0)
        {
            check.Report(Rule, statement, resource.Node.ValueSpan(), UnscopedActions.Describe(actions));
        }
    }
}
