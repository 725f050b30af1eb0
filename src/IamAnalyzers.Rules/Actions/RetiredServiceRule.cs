using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Actions;

/// <summary>IAM2007: a service or an action that AWS withdrew.</summary>
internal sealed class RetiredServiceRule : ActionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.RetiredService,
        "RetiredService",
        "AWS withdrew the service or the action",
        "{0}, so that '{1}' does nothing any more: remove it",
        "What was once valid stays in policies for years. It does no harm, but hides what the policy is really about.",
        RuleCategories.Validity,
        RuleSeverity.Info,
        HasFix: true);

    protected override void CheckAction(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        var (what, span) = facts.Meaning switch
        {
            ActionMeaning.RetiredService => ($"AWS withdrew {facts.Service.Name}", ActionSpans.Service(action)),
            ActionMeaning.RetiredAction => ($"{facts.Service.Name} does not list this action any more", ActionSpans.Name(action)),
            ActionMeaning.RetiredPattern => ($"{facts.Service.Name} does not list the actions any more that this matched", ActionSpans.Name(action)),
            _ => (null, default),
        };
        if (what is not null)
        {
            check.Report(statement, new Finding(Rule, span, ImmutableArray.Create(what, facts.Pattern.Text))
            {
                Edits = ActionEdits.Remove(check, statement, action),
            });
        }
    }
}
