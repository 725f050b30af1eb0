using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Actions;

/// <summary>IAM2010: an action that stands in its list already.</summary>
internal sealed class DuplicateActionRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.DuplicateAction,
        "DuplicateAction",
        "An action stands twice",
        "'{0}' stands twice in this list: remove one",
        "Actions compare without case, so that both are the same.",
        RuleCategories.Validity,
        RuleSeverity.Info,
        HasFix: true);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (statement.Actions.Length < 2)
        {
            return;
        }

        var seen = new HashSet<ActionPattern>();
        foreach (var action in statement.Actions)
        {
            if (!seen.Add(action.Pattern) && action.Pattern.Text.Length > 0)
            {
                check.Report(Rule, statement, action.Node.ValueSpan(), ActionEdits.Remove(check, statement, action), action.Pattern.Text);
            }
        }
    }
}
