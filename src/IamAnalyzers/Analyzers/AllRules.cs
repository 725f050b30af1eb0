using System.Collections.Immutable;
using IamAnalyzers.Analyzers.Setup;
using IamAnalyzers.Analyzers.Suppressions;
using IamAnalyzers.Rules;

namespace IamAnalyzers.Analyzers;

/// <summary>Every rule that any analyzer here reports, in the order of ids.</summary>
internal static class AllRules
{
    public static ImmutableArray<Rule> All { get; } = Detectors.All
        .SelectMany(static d => d.Rules)
        .Append(UnusedSuppressionAnalyzer.Rule)
        .Append(UnknownOptionRule.Rule)
        .GroupBy(static r => r.Id)
        .Select(static g => g.First())
        .OrderBy(static r => r.Id, StringComparer.Ordinal)
        .ToImmutableArray();
}
