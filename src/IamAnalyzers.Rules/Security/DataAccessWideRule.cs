using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3305: actions that return stored data, on every resource.</summary>
internal sealed class DataAccessWideRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.DataAccessWide,
        "DataAccessWide",
        "Reading stored data of every resource",
        "{0} may read the data of every resource: name the ARNs of those that are needed",
        "Reading what is stored is what a thief of credentials is after; names and settings are not.",
        RuleCategories.Security,
        RuleSeverity.Hidden);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (!Grants.IsOpen(check, statement) || statement.IsNotAction || WideResources.Find(statement) is not { } resource)
        {
            return;
        }

        // A wildcard over the whole service has a rule that says more.
        var actions = statement.Actions
            .Where(a => check.FactsOf(a) is { Meaning: ActionMeaning.Action or ActionMeaning.Pattern } facts && facts.Actions.Any(static x => DataReads.Contains(x.FullName)))
            .ToList();
        if (actions.Count > 0)
        {
            check.Report(statement, new Finding(Rule, resource.Node.ValueSpan(), ImmutableArray.Create(UnscopedActions.Describe([.. actions.Select(static a => a.Pattern.Text)])))
            {
                AdditionalSpans = ImmutableArray.CreateRange(actions.Select(static a => a.Node.ValueSpan())),
            });
        }
    }
}
