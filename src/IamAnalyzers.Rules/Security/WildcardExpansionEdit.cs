using System.Collections.Immutable;
using System.Globalization;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;

namespace IamAnalyzers.Rules.Security;

/// <summary>The edit that names the actions a wildcard covers.</summary>
internal static class WildcardExpansionEdit
{
    // More would be no list that somebody reads and shortens.
    private const int Longest = 20;

    public static ImmutableArray<SuggestedEdit> For(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        var count = facts.Actions.Length;
        return count is 0 or > Longest
            ? ImmutableArray<SuggestedEdit>.Empty
            : ActionEdits.ChangeToAll(
                check,
                statement,
                action,
                facts.Actions.Select(static a => a.FullName),
                count == 1
                    ? $"Change to \"{facts.Actions[0].FullName}\""
                    : $"List the {count.ToString(CultureInfo.InvariantCulture)} actions that it covers");
    }
}
