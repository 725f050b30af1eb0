namespace IamAnalyzers.Rules.Catalog;

/// <summary>A type of resource of a service, with the form of its ARN.</summary>
internal readonly struct ResourceTypeEntry : IEquatable<ResourceTypeEntry>
{
    private readonly ServiceEntry _service;
    private readonly int _index;

    internal ResourceTypeEntry(ServiceEntry service, int index)
    {
        _service = service;
        _index = index;
    }

    /// <summary>The prefix of the service that documents the type.</summary>
    public string ServicePrefix => _service.Prefix;

    /// <summary>The name in the service's documentation: <c>object</c>.</summary>
    public string Name => _service.Catalog.Blob.String(Word(CatalogFormat.ResourceTypeName));

    /// <summary>The form of the ARN: <c>arn:${Partition}:s3:::${BucketName}/${ObjectName}</c>.</summary>
    public string ArnTemplate => _service.Catalog.Blob.String(Word(CatalogFormat.ResourceTypeArn));

    /// <summary>The condition keys that requests on resources of this type can carry.</summary>
    public CatalogList<ConditionKeyEntry> ConditionKeys =>
        _service.Catalog.ConditionKeyList(Word(CatalogFormat.ResourceTypeConditionKeys));

    /// <inheritdoc />
    public bool Equals(ResourceTypeEntry other) => _index == other._index && _service.Equals(other._service);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ResourceTypeEntry other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _index;

    /// <inheritdoc />
    public override string ToString() => _service.Catalog is null ? "" : $"{ServicePrefix} {Name}";

    private int Word(int field) => _service.Catalog.Blob.Word(CatalogSection.ResourceTypes, _index, field);
}
