using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Text;

namespace IamAnalyzers.Rules.Actions;

/// <summary>IAM2005: a wildcard that matches no action of its service.</summary>
internal sealed class ActionPatternMatchesNothingRule : ActionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ActionPatternMatchesNothing,
        "ActionPatternMatchesNothing",
        "The wildcard matches no action",
        "'{0}' matches no action of {1} as of {2}: {3}",
        "A wildcard that matches nothing grants nothing and, in a Deny, protects nothing.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckAction(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        if (facts.Meaning != ActionMeaning.EmptyPattern)
        {
            return;
        }

        var closest = Closest(facts.Service, facts.Pattern.Name);
        check.Report(statement, new Finding(
            Rule,
            ActionSpans.Name(action),
            ImmutableArray.Create(
                facts.Pattern.Text,
                facts.Service.Name,
                facts.Service.AsOf,
                closest is null ? "correct or remove it" : $"did you mean '{facts.Service.Prefix}:{closest}'?"))
        {
            Edits = closest is null ? ImmutableArray<SuggestedEdit>.Empty : ActionEdits.Change(action, $"{facts.Service.Prefix}:{closest}"),
        });
    }

    /// <summary>
    /// For a word with one star behind it, the beginning of an action's name that is nearest to the word, cut where a word of the
    /// name ends: <c>Gte*</c> gives <c>Get*</c>.
    /// </summary>
    private static string? Closest(ServiceEntry service, string pattern)
    {
        if (pattern.Length < 4 || pattern.IndexOfAny(['*', '?']) != pattern.Length - 1 || pattern[pattern.Length - 1] != '*')
        {
            return null;
        }

        var search = new ClosestSearch(pattern.AsSpan(0, pattern.Length - 1));
        string? closest = null;
        foreach (var action in service.Actions)
        {
            var name = action.Name;
            for (var length = pattern.Length - 3; length <= pattern.Length + 1 && length <= name.Length; length++)
            {
                var endsWord = length == name.Length || char.IsUpper(name[length]);
                if (endsWord && search.IsCloser(name.AsSpan(0, length)))
                {
                    closest = name.Substring(0, length) + "*";
                }
            }
        }

        return closest;
    }
}
