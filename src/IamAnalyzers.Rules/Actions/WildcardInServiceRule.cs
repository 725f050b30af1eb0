using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Actions;

/// <summary>IAM2008: a wildcard in the service prefix.</summary>
internal sealed class WildcardInServiceRule : ActionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.WildcardInService,
        "WildcardInService",
        "A service prefix has no wildcards",
        "The service prefix '{0}' has a wildcard, where only whole prefixes count: {1}",
        "Wildcards work behind the colon only. A wildcard in front of it matches no service, so that the statement does not do what it says.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckAction(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        var isEverything = facts.Meaning == ActionMeaning.Everything && !facts.Pattern.IsAny;
        if (isEverything || facts.Meaning == ActionMeaning.WildcardInService)
        {
            check.Report(statement, new Finding(
                Rule,
                ActionSpans.Service(action),
                ImmutableArray.Create(facts.Pattern.Service, isEverything ? "write \"*\" for every action" : "name the services one by one"))
            {
                Edits = isEverything ? ActionEdits.Change(action, "*") : ImmutableArray<SuggestedEdit>.Empty,
            });
        }
    }
}
