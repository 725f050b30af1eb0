using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Rules.LeastPrivilege;

/// <summary>Edits that give a policy what a call needs: in a statement about the same resources, else in one of its own.</summary>
internal static class GrantEdits
{
    /// <summary>The file and the edit; null where the policy's form leaves no place for it.</summary>
    public static (string Path, SuggestedEdit Edit)? Add(ExecutionGrants grants, GrantRequest request)
    {
        foreach (var policy in grants.Identity)
        {
            if (policy.Allows.FirstOrDefault(s => IsAbout(s, request.Templates)) is { ActionElement: { } element, Actions: { IsEmpty: false } actions } statement)
            {
                var last = actions[actions.Length - 1];
                var change = JsonEdits.ReplaceValue(policy.Syntax.Text, element, last.Node, [last.Pattern.Text, request.Action]);
                return (policy.Path, new SuggestedEdit(
                    $"Add \"{request.Action}\" to statement {statement.DisplayName} of {policy.Name}", ImmutableArray.Create(change)));
            }
        }

        return grants.Identity.Select(policy => AddStatement(policy, request)).FirstOrDefault(static e => e is not null);
    }

    /// <summary>Whether an action of these resources could stand in a statement.</summary>
    private static bool IsAbout(StatementSyntax statement, ImmutableArray<string> resources) =>
        !statement.IsNotAction
        && !statement.IsNotResource
        && statement.ConditionElement is null
        && StatementSets.SameSet(statement.Resources.Select(static r => r.Pattern.Text), resources);

    private static (string Path, SuggestedEdit Edit)? AddStatement(ExecutionPolicy policy, GrantRequest request)
    {
        var text = policy.Syntax.Text;
        var sid = policy.Syntax.Statements.Any(static s => s.Sid is not null) ? StatementText.FreeSid(request.Action, policy.Syntax.Statements) : null;
        var added = new PolicyStatementText(sid, ImmutableArray.Create(request.Action), request.Templates);
        var title = $"Allow \"{request.Action}\" in {policy.Name}";
        switch (policy.Syntax.Statement?.Value)
        {
            case JsonArray { Items: { Length: > 0 } items }:
                var last = items[items.Length - 1];
                return (policy.Path, SuggestedEdit.Replace(title, new SourceSpan(last.Span.End, 0), StatementText.After(text, last, added)));
            case JsonObject only:
                var one = StatementText.After(text, only, added);
                return (policy.Path, new SuggestedEdit(title, ImmutableArray.Create(
                    new TextEdit(new SourceSpan(only.Start, 0), "["),
                    new TextEdit(new SourceSpan(only.Span.End, 0), one + "]"))));
            default:
                return null;
        }
    }
}
