using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Actions;

/// <summary>IAM2004: an action that its service does not have.</summary>
internal sealed class UnknownActionRule : ActionRule
{
    // Of a service with fewer actions the reference is likely to be incomplete.
    private const int WellKnown = 3;

    public override Rule Rule { get; } = new(
        RuleIds.UnknownAction,
        "UnknownAction",
        "The service has no such action",
        "{0} has no action '{1}' as of {2}: {3}",
        "An action that does not exist grants nothing and, in a Deny, protects nothing; nobody says so when the policy is deployed.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckAction(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        if (facts.Meaning != ActionMeaning.UnknownAction || (facts.Service.ActionCount < WellKnown && !facts.Service.IsApplication))
        {
            return;
        }

        var closest = Suggestions.ClosestAction(facts.Service, facts.Pattern.Name.AsSpan());
        check.Report(statement, new Finding(
            Rule,
            ActionSpans.Name(action),
            ImmutableArray.Create(
                facts.Service.Name,
                facts.Pattern.Name,
                facts.Service.AsOf,
                closest is not null ? $"did you mean '{closest}'?"
                    : facts.Service.IsApplication ? "add it to the definition, or correct it"
                    : "check the service's page in the authorization reference"))
        {
            Edits = closest is null ? ImmutableArray<SuggestedEdit>.Empty : ActionEdits.Change(action, $"{facts.Service.Prefix}:{closest}"),
        });
    }
}
