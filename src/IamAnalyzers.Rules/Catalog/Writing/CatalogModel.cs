namespace IamAnalyzers.Rules.Catalog.Writing;

/// <summary>Everything that goes into the blob, merged and sorted.</summary>
internal sealed record CatalogModel(
    string Version,
    string Date,
    string SupplementVersion,
    IReadOnlyList<ServiceModel> Services,
    IReadOnlyList<ServiceModel> RetiredServices,
    IReadOnlyList<KeyModel> Keys,
    IReadOnlyList<ApiOperationModel> ApiOperations);

/// <summary>A service; <see cref="RetiredActions"/> only has names and levels.</summary>
internal sealed record ServiceModel(
    string Prefix,
    string Name,
    bool SupportsResourceControlPolicies,
    IReadOnlyList<SourceAction> Actions,
    IReadOnlyList<SourceAction> RetiredActions,
    IReadOnlyList<SourceResourceType> ResourceTypes,
    IReadOnlyList<string> ConditionKeys)
{
    /// <summary>Whether an application defines the service, and not AWS.</summary>
    public bool IsApplication { get; init; }
}

/// <summary>An action with what its service documents.</summary>
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

/// <summary>A resource type of a service.</summary>
internal sealed record SourceResourceType(string Name, string Arn, IReadOnlyList<string> ConditionKeys);

/// <summary>A condition key.</summary>
internal sealed record KeyModel(string Name, ConditionKeyType Type, bool IsMultivalued)
{
    public ConditionKeyType? SecondType { get; init; }

    public bool IsGlobal { get; init; }

    public bool IsFederated { get; init; }

    public bool IsSensitive { get; init; }

    public IReadOnlyList<string> Services { get; init; } = [];

    public IReadOnlyList<string> Replacements { get; init; } = [];

    public bool HasVariablePart => Name.Contains("${");
}

/// <summary>An API operation that is no permission.</summary>
internal sealed record ApiOperationModel(string Service, string Operation, IReadOnlyList<string> Actions);
