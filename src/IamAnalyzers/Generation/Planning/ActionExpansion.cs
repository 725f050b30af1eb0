using System.Collections.Immutable;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Matching;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Generation.Planning;

/// <summary>The actions of a policy that get methods.</summary>
/// <param name="Actions">Full names, <c>s3:GetObject</c>, in the catalogue's case, sorted.</param>
/// <param name="IsTooBroad">Whether wildcards were left unexpanded.</param>
/// <param name="WildcardCount">How many actions the wildcards of Allow statements stand for; -1 where they stand for whole AWS.</param>
internal readonly record struct ExpandedActions(ImmutableArray<string> Actions, bool IsTooBroad, int WildcardCount);

/// <summary>
/// Decides which actions a policy mentions. Every action that stands in it without a wildcard, in any statement; and what the
/// wildcards of Allow statements stand for in the catalogue, if that is no more than the limit. Wildcards of Deny statements
/// are not expanded, for they allow nothing. <c>*</c>, and <c>NotAction</c> in an Allow statement, are too broad at any limit.
/// </summary>
internal static class ActionExpansion
{
    public static ExpandedActions Expand(IEnumerable<Statement> statements, GenerationOptions options) => Expand(statements.Select(StatementModel.From), options);

    public static ExpandedActions Expand(IEnumerable<StatementModel> statements, GenerationOptions options)
    {
        var named = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        var matched = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        var isUnlimited = false;
        foreach (var statement in statements)
        {
            isUnlimited |= !statement.IsDeny && statement.IsNotAction;
            foreach (var pattern in statement.Actions.Select(static a => new ActionPattern(a)))
            {
                if (!pattern.HasWildcard)
                {
                    AddNamed(pattern, options.Catalog, named);
                }
                else if (!statement.IsDeny && !statement.IsNotAction)
                {
                    isUnlimited |= pattern.IsAny;
                    AddMatched(pattern, options.Catalog, matched);
                }
            }
        }

        var isTooBroad = isUnlimited || matched.Count > options.MaxExpandedActions;
        if (!isTooBroad)
        {
            named.UnionWith(matched);
        }

        return new ExpandedActions(named.ToImmutableArray(), isTooBroad, isUnlimited ? -1 : matched.Count);
    }

    private static void AddNamed(ActionPattern pattern, AwsCatalog catalog, SortedSet<string> actions)
    {
        if (pattern.IsValid)
        {
            actions.Add(catalog.TryGetAction(pattern.Service.AsSpan(), pattern.Name.AsSpan(), out var action)
                ? action.FullName
                : pattern.Text);
        }
    }

    private static void AddMatched(ActionPattern pattern, AwsCatalog catalog, SortedSet<string> actions)
    {
        if (!pattern.IsValid || !catalog.TryGetService(pattern.Service.AsSpan(), out var service))
        {
            return;
        }

        foreach (var action in service.Actions)
        {
            if (WildcardPattern.IsMatchIgnoreCase(pattern.Name.AsSpan(), action.Name.AsSpan()))
            {
                actions.Add(action.FullName);
            }
        }
    }
}
