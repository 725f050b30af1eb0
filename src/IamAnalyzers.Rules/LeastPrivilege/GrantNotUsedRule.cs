using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.LeastPrivilege;

/// <summary>IAM6002: an action that the policy allows and no call needs.</summary>
internal static class GrantNotUsedRule
{
    public static Rule Rule { get; } = new(
        RuleIds.GrantNotUsed,
        "GrantNotUsed",
        "The execution policy allows what the code never calls",
        "No call in this project needs '{0}': remove it",
        "What a program can do and never does serves only whoever takes the program over.",
        RuleCategories.LeastPrivilege,
        RuleSeverity.Info,
        HasFix: true);

    public static IEnumerable<Finding> Check(ExecutionPolicy policy, UsedActions used)
    {
        foreach (var statement in policy.Allows.Where(static s => !s.IsNotAction))
        {
            foreach (var action in statement.Actions)
            {
                if (action.Pattern.IsValid && used.UsedOf(action.Pattern).IsEmpty && !used.MayBeUsedUnseen(action.Pattern))
                {
                    yield return new Finding(Rule, action.Node.Span, ImmutableArray.Create(action.Pattern.Text))
                    {
                        StatementIndex = statement.Index,
                        Sid = statement.Sid,
                        Edits = Remove(policy, statement, action),
                    };
                }
            }
        }
    }

    /// <summary>Takes the action out, and the statement with it where it has no other.</summary>
    private static ImmutableArray<SuggestedEdit> Remove(ExecutionPolicy policy, StatementSyntax statement, ActionSyntax action)
    {
        var title = $"Remove \"{action.Pattern.Text}\"";
        if (statement.ActionElement?.Value is JsonArray { Items.Length: > 1 } actions)
        {
            return ImmutableArray.Create(SuggestedEdit.Replace(title, JsonEdits.RemovalOf(actions, action.Node), string.Empty));
        }

        return policy.Syntax.Statement?.Value is JsonArray { Items.Length: > 1 } statements
            ? ImmutableArray.Create(SuggestedEdit.Replace(title, JsonEdits.RemovalOf(statements, statement.Node), string.Empty))
            : ImmutableArray<SuggestedEdit>.Empty;
    }
}
