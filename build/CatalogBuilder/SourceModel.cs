using IamAnalyzers.Rules.Catalog;

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

/// <summary>An action of a <see cref="SourceService"/>.</summary>
internal sealed record SourceAction(
    string Name,
    AccessLevels Levels,
    bool IsPermissionOnly,
    IReadOnlyList<SourceActionResource> Resources,
    IReadOnlyList<string> ConditionKeys,
    IReadOnlyList<string> DependentActions);

/// <summary>A resource type of a <see cref="SourceAction"/>; each name occurs once.</summary>
internal sealed record SourceActionResource(
    string Name, bool IsRequired, IReadOnlyList<string> ConditionKeys, IReadOnlyList<string> DependentActions);

/// <summary>A resource type of a <see cref="SourceService"/>.</summary>
internal sealed record SourceResourceType(string Name, string Arn, IReadOnlyList<string> ConditionKeys);

/// <summary>A condition key with its type.</summary>
internal sealed record SourceKey(string Name, ConditionKeyType Type, bool IsMultivalued);
