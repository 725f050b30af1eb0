using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2116: an Allow of actions that only take <c>*</c>, with ARNs.</summary>
internal sealed class ActionNeedsStarRule : ResourceRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ActionNeedsStar,
        "ActionNeedsStar",
        "The action knows no resources",
        "'{0}' is asked with resource \"*\" only, so that an ARN never matches: give it a statement of its own with \"Resource\": \"*\"",
        "Actions without resource-level permissions are allowed only by a statement on everything.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        if (resource != statement.Resources[0]
            || statement.Effect != Effect.Allow
            || statement.IsNotAction
            || statement.IsNotResource
            || check.Kind == PolicyKind.Resource
            || statement.Actions.IsEmpty
            || statement.Resources.Any(static r => r.Pattern.Text.StartsWith("*", StringComparison.Ordinal) || r.Pattern.Text == "arn:aws:*" || !r.Pattern.IsArn))
        {
            return;
        }

        // Where other actions of the statement do know resources, the ARNs are theirs; still this one never matches.
        foreach (var action in statement.Actions)
        {
            var facts = check.FactsOf(action);
            // Of actions that list it is certain; of others the reference sometimes lacks the resources.
            if (facts.Meaning == ActionMeaning.Action
                && (facts.Actions[0].AccessLevels & AccessLevels.List) != 0
                && !facts.Actions[0].HasResourceTypes
                && facts.Service.ResourceTypeCount > 0)
            {
                check.Report(Rule, statement, ActionSpans.Name(action), Suggest(check, statement), facts.Pattern.Text);
            }
        }
    }

    private static ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, StatementSyntax statement)
    {
        // Safe only where no action of the statement would be widened.
        return statement.ResourceElement is { } element && statement.Actions.All(a => check.FactsOf(a) is { Meaning: ActionMeaning.Action } f && !f.Actions[0].HasResourceTypes)
            ? ImmutableArray.Create(SuggestedEdit.Replace("Change the resource to \"*\"", element.Value.Span, "\"*\""))
            : ImmutableArray<SuggestedEdit>.Empty;
    }
}
