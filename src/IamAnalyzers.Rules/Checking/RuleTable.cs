using System.Collections.Immutable;
using IamAnalyzers.Rules.Comparison;
using IamAnalyzers.Rules.Credentials;
using IamAnalyzers.Rules.Endpoints;
using IamAnalyzers.Rules.Identities;
using IamAnalyzers.Rules.LeastPrivilege;
using IamAnalyzers.Rules.Setup;

namespace IamAnalyzers.Rules;

/// <summary>Every rule of IamAnalyzers, each once: what pages, release notes, presets and descriptors are held against.</summary>
internal static class RuleTable
{
    /// <summary>All rules in the order of ids.</summary>
    public static ImmutableArray<Rule> All { get; } = ImmutableArray.CreateRange(
        SetupRules.All
            .Concat(PolicyRules.All.Select(static rule => rule.Rule))
            .Concat(IdentityRules.All)
            .Concat(CredentialRules.All)
            .Concat(LeastPrivilegeRules.All)
            .Concat(EndpointRules.All)
            .Append(NewAccessRule.Rule)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal));

    /// <summary>The rule of an id, or null.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase));
}
