using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Actions;

/// <summary>Edits that change one action of a statement.</summary>
internal static class ActionEdits
{
    /// <summary>Puts another action in the place of one.</summary>
    public static ImmutableArray<SuggestedEdit> Change(ActionSyntax action, string replacement) =>
        ImmutableArray.Create(SuggestedEdit.Replace($"Change to \"{replacement}\"", action.Node.Span, JsonEdits.Quote(replacement)));

    /// <summary>Takes one of several actions out.</summary>
    public static ImmutableArray<SuggestedEdit> Remove(PolicyCheck check, StatementSyntax statement, ActionSyntax action) =>
        statement.Actions.Length > 1
            ? ChangeToAll(check, statement, action, [], $"Remove \"{action.Node.Value}\"")
            : ImmutableArray<SuggestedEdit>.Empty; // The only action cannot go alone: the statement would be left without one.

    /// <summary>Puts several actions in the place of one, leaving out those that stand beside it already.</summary>
    public static ImmutableArray<SuggestedEdit> ChangeToAll(
        PolicyCheck check, StatementSyntax statement, ActionSyntax action, IEnumerable<string> replacements, string title)
    {
        if (statement.ActionElement is not { } element)
        {
            return ImmutableArray<SuggestedEdit>.Empty;
        }

        var others = statement.Actions.Where(a => a != action).Select(static a => a.Node.Value).ToList();
        var missing = replacements.Where(r => !others.Contains(r, StringComparer.OrdinalIgnoreCase)).ToList();
        return missing.Count == 0 && others.Count == 0
            ? ImmutableArray<SuggestedEdit>.Empty
            : ImmutableArray.Create(new SuggestedEdit(title, ImmutableArray.Create(JsonEdits.ReplaceValue(check.Syntax.Text, element, action.Node, missing))));
    }
}
