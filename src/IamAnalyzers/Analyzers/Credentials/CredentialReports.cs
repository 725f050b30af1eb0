using System.Collections.Immutable;
using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>Puts findings about credentials at their places; of the value only its hash goes along.</summary>
internal static class CredentialReports
{
    public static LocatedFinding Create(
        Finding finding, Location location, ImmutableArray<Location> others, string value, ImmutableArray<SuggestedEdit> edits = default) =>
        new(finding.Rule, location, finding.Arguments)
        {
            AdditionalLocations = others,
            Properties = EditProperties.Write(edits.IsDefault ? ImmutableArray<SuggestedEdit>.Empty : edits).Add(ValueHash.Property, ValueHash.Of(value)),
        };
}
