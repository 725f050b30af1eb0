using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3008: named actions that set tags, on every resource.</summary>
internal sealed class TaggingUnconstrainedRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.TaggingUnconstrained,
        "TaggingUnconstrained",
        "Tagging on every resource",
        "{0} may set tags on every resource: name the ARNs, or limit the tags by aws:TagKeys or aws:RequestTag",
        "Where permissions depend on tags, whoever sets tags gives permissions.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (!Grants.IsOpen(check, statement) || statement.IsNotAction || statement.IsNotResource || WideResources.Find(statement) is not { } resource)
        {
            return;
        }

        var actions = UnscopedActions.Of(check, statement, static levels => (levels & AccessLevels.Tagging) != 0);
        if (actions.Count > 0)
        {
            check.Report(Rule, statement, resource.Node.ValueSpan(), UnscopedActions.Describe(actions));
        }
    }
}
