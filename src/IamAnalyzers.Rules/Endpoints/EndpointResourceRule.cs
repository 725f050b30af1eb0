namespace IamAnalyzers.Rules.Endpoints;

/// <summary>IAM6012: the resource of an endpoint takes a route value that its route does not have, or cannot be read.</summary>
internal static class EndpointResourceRule
{
    public static Rule Rule { get; } = new(
        RuleIds.EndpointResource,
        "EndpointResource",
        "The resource of an endpoint does not fit its route",
        "The resource cannot be made from a request: {0}",
        "A resource that cannot be made refuses every request to the endpoint.",
        RuleCategories.LeastPrivilege,
        RuleSeverity.Warning);

    /// <summary>The fault of a route value that no route has.</summary>
    public static string Missing(string name, string route, IReadOnlyCollection<string> names) => names.Count == 0
        ? $"the route '{route}' has no value '{name}', nor any other"
        : $"the route '{route}' has no value '{name}', only {string.Join(", ", names.Select(static n => $"'{n}'"))}";
}
