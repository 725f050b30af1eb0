using System.Collections.Immutable;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.LeastPrivilege;

/// <summary>IAM6003: a wildcard where the calls need a listed few.</summary>
internal static class GrantWiderThanUseRule
{
    private const int MostListed = 5;

    public static Rule Rule { get; } = new(
        RuleIds.GrantWiderThanUse,
        "GrantWiderThanUse",
        "The execution policy has a wildcard where the code needs a few actions",
        "'{0}' allows more than the calls of this project need: list {1}",
        "A wildcard grows with every action that AWS adds; the list of what the code calls does not.",
        RuleCategories.LeastPrivilege,
        RuleSeverity.Info,
        HasFix: true);

    public static IEnumerable<Finding> Check(ExecutionPolicy policy, UsedActions used)
    {
        foreach (var statement in policy.Allows.Where(static s => !s.IsNotAction && s.ActionElement is not null))
        {
            foreach (var action in statement.Actions.Where(static a => a.Pattern.IsValid && a.Pattern.HasWildcard))
            {
                var needed = used.UsedOf(action.Pattern);
                if (!needed.IsEmpty && !used.MayBeUsedUnseen(action.Pattern))
                {
                    yield return new Finding(Rule, action.Node.Span, ImmutableArray.Create(action.Pattern.Text, List(needed)))
                    {
                        StatementIndex = statement.Index,
                        Sid = statement.Sid,
                        Edits = ImmutableArray.Create(new SuggestedEdit(
                            "List the actions that the code needs",
                            ImmutableArray.Create(JsonEdits.ReplaceValue(policy.Syntax.Text, statement.ActionElement!, action.Node, needed)))),
                    };
                }
            }
        }
    }

    private static string List(ImmutableArray<string> actions) => actions.Length <= MostListed
        ? string.Join(", ", actions)
        : $"{string.Join(", ", actions.Take(MostListed))} and {actions.Length - MostListed} more";
}
