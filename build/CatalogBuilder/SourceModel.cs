using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Catalog.Writing;

namespace CatalogBuilder;

/// <summary>One published state of AWS's services, wherever it was read from.</summary>
/// <param name="Version">The version of the source package.</param>
/// <param name="Services">The services, by prefix.</param>
internal sealed record SourceLine(string Version, IReadOnlyDictionary<string, SourceService> Services);

/// <summary>A service in a <see cref="SourceLine"/>. Its dictionaries ignore case.</summary>
internal sealed record SourceService(
    string Prefix,
    string Name,
    IReadOnlyDictionary<string, SourceAction> Actions,
    IReadOnlyDictionary<string, SourceResourceType> ResourceTypes,
    IReadOnlyList<SourceKey> ConditionKeys);

/// <summary>A condition key with its type.</summary>
internal sealed record SourceKey(string Name, ConditionKeyType Type, bool IsMultivalued);
