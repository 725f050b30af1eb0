using System.Collections.Immutable;

namespace IamAnalyzers.Rules.Endpoints;

/// <summary>Every rule about endpoints that require permissions, in the order of ids.</summary>
internal static class EndpointRules
{
    public static ImmutableArray<Rule> All { get; } = ImmutableArray.Create(EndpointActionRule.Rule, EndpointNeverAllowedRule.Rule, EndpointResourceRule.Rule);
}
