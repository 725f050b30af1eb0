using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Actions;

/// <summary>IAM2001: an action that is neither <c>*</c> nor <c>service:name</c>.</summary>
internal sealed class ActionFormatRule : ActionRule
{
    private static readonly string[] Separators = ["::", ".", "/", "-", "_"];

    public override Rule Rule { get; } = new(
        RuleIds.ActionFormat,
        "ActionFormat",
        "An action is written service:name",
        "'{0}' is no action: {1}",
        "An action is * or a service's prefix, one colon, and a name in which * and ? are wildcards. IAM refuses the policy otherwise.",
        RuleCategories.Validity,
        RuleSeverity.Error,
        HasFix: true);

    protected override void CheckAction(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        var fault = facts.Form switch
        {
            ActionForm.NoService => "put the service in front, as in \"s3:GetObject\"",
            ActionForm.NoName => "put a name behind the colon, as in \"s3:GetObject\"",
            ActionForm.ExtraColon => "it may have only one colon",
            ActionForm.List => "write several actions as an array of strings",
            _ => null,
        };
        if (fault is not null)
        {
            check.Report(statement, new Finding(Rule, action.Node.ValueSpan(), ImmutableArray.Create(action.Node.Value, fault))
            {
                Edits = Suggest(check, statement, action, facts.Form),
            });
        }
    }

    /// <summary>Lists become arrays; other separators become a colon where that gives an action that exists.</summary>
    private static ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionForm form)
    {
        var text = action.Node.Value;
        if (form == ActionForm.List)
        {
            var items = text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(static item => item.Trim()).Where(static item => item.Length > 0).ToList();
            return items.Count > 0 && items.All(static item => ActionForms.Classify(item) == ActionForm.Valid)
                ? ActionEdits.ChangeToAll(check, statement, action, items, "Split into an array")
                : ImmutableArray<SuggestedEdit>.Empty;
        }

        foreach (var separator in Separators)
        {
            var index = text.IndexOf(separator, StringComparison.Ordinal);
            if (index > 0
                && check.Catalog.TryGetAction(text.AsSpan(0, index), text.AsSpan(index + separator.Length), out var entry))
            {
                return ActionEdits.Change(action, entry.FullName);
            }
        }

        return ImmutableArray<SuggestedEdit>.Empty;
    }
}
