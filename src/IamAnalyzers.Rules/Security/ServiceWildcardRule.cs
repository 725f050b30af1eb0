using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3003: every action of a service.</summary>
internal sealed class ServiceWildcardRule : GrantRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ServiceWildcard,
        "ServiceWildcard",
        "The statement allows every action of a service",
        "'{0}' allows all {1} actions of {2}, among them {3}: name the actions that are needed",
        "A wildcard over a service includes deleting, changing permissions, and whatever AWS adds to it later.",
        RuleCategories.Security,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckGrant(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        // iam:* is IAM3004's; of a service that can only be read nothing can be lost.
        if (facts.Meaning != ActionMeaning.WholeService || FullIamAccessRule.IsIam(facts) || MutatingActions.Describe(facts) is not { } mutating)
        {
            return;
        }

        check.Report(statement, new Finding(
            Rule,
            ActionSpans.Name(action),
            ImmutableArray.Create(facts.Pattern.Text, MutatingActions.Number(facts.Actions.Length), facts.Service.Name, mutating))
        {
            Edits = WildcardExpansionEdit.For(check, statement, action, facts),
        });
    }
}
