using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Security;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2117: named actions that read, on every resource, though they know resources.</summary>
internal sealed class UnnecessaryStarRule : StatementRule
{
    private const AccessLevels Changing = AccessLevels.Write | AccessLevels.Tagging | AccessLevels.PermissionsManagement;

    public override Rule Rule { get; } = new(
        RuleIds.UnnecessaryStar,
        "UnnecessaryStar",
        "Reading on every resource",
        "{0} may read every resource of the service: name the ARNs of those that are needed",
        "Actions that know resources can be limited to the ones that the program reads; \"*\" is needed only by those that know none.",
        RuleCategories.Security,
        RuleSeverity.Info);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        // Where the statement also changes things, the rules about that speak of the same star.
        if (!Grants.IsOpen(check, statement)
            || statement.IsNotAction
            || statement.IsNotResource
            || WideResources.Find(statement) is not { } resource
            || UnscopedActions.Of(check, statement, static levels => (levels & Changing) != 0).Count > 0)
        {
            return;
        }

        // What only lists is asked for everything by its nature.
        var actions = UnscopedActions.Of(check, statement, static levels => (levels & AccessLevels.Read) != 0);
        if (actions.Count > 0)
        {
            check.Report(Rule, statement, resource.Node.ValueSpan(), UnscopedActions.Describe(actions));
        }
    }
}
