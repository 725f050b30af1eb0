using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Actions;

/// <summary>IAM2003: a service prefix that the catalogue does not know.</summary>
internal sealed class UnknownServiceRule : ActionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.UnknownService,
        "UnknownService",
        "AWS has no service of this prefix",
        "'{0}' is the prefix of no AWS service as of {1}: {2}",
        "A statement about a service that does not exist does nothing: an Allow grants nothing, and a Deny protects nothing.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckAction(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        if (facts.Meaning != ActionMeaning.UnknownService)
        {
            return;
        }

        var prefix = facts.Pattern.Service;
        var closest = Suggestions.ClosestService(check.Catalog, prefix.AsSpan());
        check.Report(statement, new Finding(
            Rule,
            ActionSpans.Service(action),
            ImmutableArray.Create(prefix, check.Catalog.Date, closest is null ? "check the service's page in the authorization reference" : $"did you mean '{closest}'?"))
        {
            Edits = closest is null ? ImmutableArray<SuggestedEdit>.Empty : ActionEdits.Change(action, $"{closest}:{facts.Pattern.Name}"),
        });
    }
}
