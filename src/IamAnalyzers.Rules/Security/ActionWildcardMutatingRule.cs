using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3005: a wildcard over actions of which some write or change permissions.</summary>
internal sealed class ActionWildcardMutatingRule : GrantRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ActionWildcardMutating,
        "ActionWildcardMutating",
        "The wildcard covers actions that change something",
        "'{0}' covers {1} of {2}, among them {3}: name the actions that are needed",
        "What a wildcard covers grows with the service. Over actions that only read, that is convenient; over others, nobody knows next year what was granted.",
        RuleCategories.Security,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckGrant(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        if (facts.Meaning != ActionMeaning.Pattern || MutatingActions.Describe(facts) is not { } mutating)
        {
            return;
        }

        var count = facts.Actions.Length == 1 ? "1 action" : $"{MutatingActions.Number(facts.Actions.Length)} actions";
        check.Report(statement, new Finding(
            Rule,
            ActionSpans.Name(action),
            ImmutableArray.Create(facts.Pattern.Text, count, facts.Service.Name, mutating))
        {
            Edits = WildcardExpansionEdit.For(check, statement, action, facts),
        });
    }
}
