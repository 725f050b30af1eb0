using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Endpoints;

/// <summary>IAM6010: an endpoint requires what is no action.</summary>
internal static class EndpointActionRule
{
    public static Rule Rule { get; } = new(
        RuleIds.EndpointAction,
        "EndpointAction",
        "An endpoint requires what is no action",
        "'{0}' cannot be required of a policy: {1}",
        "A request is for one action that exists; what an endpoint requires otherwise, no policy allows, and every request is refused.",
        RuleCategories.LeastPrivilege,
        RuleSeverity.Warning);

    /// <summary>Why a text is no action that a request can be for, or null where it is one or nobody can tell.</summary>
    public static string? FindFault(string action, AwsCatalog catalog)
    {
        var facts = ActionFacts.Of(new ActionPattern(action), catalog);
        return facts.Meaning switch
        {
            ActionMeaning.Malformed when facts.Form != ActionForm.Placeholder => "an action has the form service:name",
            ActionMeaning.Everything or ActionMeaning.WildcardInService or ActionMeaning.WholeService or ActionMeaning.Pattern or ActionMeaning.RetiredPattern or ActionMeaning.EmptyPattern
                => "a request is for one action, without wildcards",
            ActionMeaning.UnknownService => Suggest(
                $"no service has the prefix '{facts.Pattern.Service}' as of {catalog.Date}", Suggestions.ClosestService(catalog, facts.Pattern.Service.AsSpan())),
            ActionMeaning.UnknownAction => Suggest(
                $"{facts.Service.Name} has no such action as of {catalog.Date}", Suggestions.ClosestAction(facts.Service, facts.Pattern.Name.AsSpan())),
            ActionMeaning.ApiOperation => $"it is an API operation; the permission is {string.Join(" or ", facts.Permissions)}",
            _ => null,
        };
    }

    private static string Suggest(string fault, string? closest) => closest is null ? fault : $"{fault}; did you mean '{closest}'?";
}
