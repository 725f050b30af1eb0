using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Actions;

/// <summary>IAM2011: an action in another case than AWS writes it.</summary>
internal sealed class ActionCaseRule : ActionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ActionCase,
        "ActionCase",
        "The action is not in its documented case",
        "AWS writes this action '{0}': do so, so that a search finds it",
        "IAM compares actions without case; people and tools search with it.",
        RuleCategories.Validity,
        RuleSeverity.Hidden,
        HasFix: true);

    protected override void CheckAction(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        if (facts.Meaning == ActionMeaning.Action && facts.Actions[0].FullName is var name && name != facts.Pattern.Text)
        {
            check.Report(Rule, statement, action.Node.ValueSpan(), ActionEdits.Change(action, name), name);
        }
    }
}
