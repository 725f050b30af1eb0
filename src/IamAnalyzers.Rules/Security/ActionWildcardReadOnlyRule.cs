using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3006: a wildcard over actions that only read and list.</summary>
internal sealed class ActionWildcardReadOnlyRule : GrantRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ActionWildcardReadOnly,
        "ActionWildcardReadOnly",
        "A wildcard over actions that only read",
        "'{0}' covers {1} of {2} that read: name the actions that are needed",
        "Reading can be the harm as well, and a wildcard covers whatever AWS adds.",
        RuleCategories.Security,
        RuleSeverity.Hidden,
        HasFix: true);

    protected override void CheckGrant(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        if (facts.IsServicePattern && MutatingActions.Describe(facts) is null)
        {
            var count = facts.Actions.Length == 1 ? "1 action" : $"{MutatingActions.Number(facts.Actions.Length)} actions";
            check.Report(Rule, statement, ActionSpans.Name(action), WildcardExpansionEdit.For(check, statement, action, facts), facts.Pattern.Text, count, facts.Service.Name);
        }
    }
}
