using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Rules.Actions;

/// <summary>IAM2009: an action that another one of the same list covers.</summary>
internal sealed class RedundantActionRule : ActionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.RedundantAction,
        "RedundantAction",
        "Another action of the statement covers this one",
        "'{0}' adds nothing to '{1}', which stands in the same list: remove it",
        "What a wildcard beside it covers suggests a limit that does not exist.",
        RuleCategories.Validity,
        RuleSeverity.Info,
        HasFix: true);

    protected override void CheckAction(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        if (facts.Form != ActionForm.Valid)
        {
            return;
        }

        foreach (var other in statement.Actions)
        {
            if (other != action
                && other.Pattern.HasWildcard
                && !other.Pattern.Equals(action.Pattern)
                && StatementSets.Covers(other.Pattern, action.Pattern)
                && !(StatementSets.Covers(action.Pattern, other.Pattern) && statement.Actions.IndexOf(other) > statement.Actions.IndexOf(action)))
            {
                check.Report(statement, new Finding(Rule, action.Node.ValueSpan(), ImmutableArray.Create(facts.Pattern.Text, other.Pattern.Text))
                {
                    AdditionalSpans = ImmutableArray.Create(other.Node.ValueSpan()),
                    Edits = ActionEdits.Remove(check, statement, action),
                });
                return;
            }
        }
    }
}
