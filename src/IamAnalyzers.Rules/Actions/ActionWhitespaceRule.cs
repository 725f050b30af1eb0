using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Actions;

/// <summary>IAM2002: blanks in an action.</summary>
internal sealed class ActionWhitespaceRule : ActionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ActionWhitespace,
        "ActionWhitespace",
        "An action has no blanks",
        "The action '{0}' has blanks, which IAM refuses: write \"{1}\"",
        "Blanks are part of an action's text, and no action has any.",
        RuleCategories.Validity,
        RuleSeverity.Error,
        HasFix: true);

    protected override void CheckAction(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        if (facts.Form != ActionForm.Whitespace)
        {
            return;
        }

        var clean = string.Concat(action.Node.Value.Where(static c => !char.IsWhiteSpace(c)));
        check.Report(statement, new Finding(Rule, action.Node.ValueSpan(), ImmutableArray.Create(action.Node.Value, clean)) { Edits = ActionEdits.Change(action, clean) });
    }
}
