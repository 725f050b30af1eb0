using System.Collections;

namespace IamAnalyzers.Rules.Catalog;

/// <summary>A resource type on which an action works, and what that combination brings.</summary>
internal readonly struct ActionResourceType
{
    private readonly ServiceEntry _service;
    private readonly int _position;

    internal ActionResourceType(ServiceEntry service, int position)
    {
        _service = service;
        _position = position;
    }

    /// <summary>The resource type.</summary>
    public ResourceTypeEntry Type => _service.ResourceTypeAt(_service.Catalog.Blob.ListWord(_position) >> 1);

    /// <summary>
    /// Whether AWS marks the type as required. Many actions mark none (<c>s3:GetObject</c>): then some listed type must match.
    /// </summary>
    public bool IsRequired => (_service.Catalog.Blob.ListWord(_position) & 1) != 0;

    /// <summary>The condition keys that only this combination has.</summary>
    public CatalogList<ConditionKeyEntry> ConditionKeys =>
        _service.Catalog.ConditionKeyList(_service.Catalog.Blob.ListWord(_position + 1));

    /// <summary>Actions that the caller needs as well when the action works on this type: <c>iam:PassRole</c>.</summary>
    public CatalogList<string> DependentActions =>
        _service.Catalog.Strings(_service.Catalog.Blob.ListWord(_position + 2));

    /// <inheritdoc />
    public override string ToString() => _service.Catalog is null ? "" : Type.Name + (IsRequired ? "*" : "");
}

/// <summary>The resource types of an action.</summary>
internal readonly struct ActionResourceTypes : IReadOnlyList<ActionResourceType>
{
    private readonly ServiceEntry _service;
    private readonly int _start;

    internal ActionResourceTypes(ServiceEntry service, int list)
    {
        _service = service;
        (_start, var words) = service.Catalog.Blob.List(list);
        Count = words / CatalogFormat.ActionResourceTypeWords;
    }

    /// <inheritdoc />
    public int Count { get; }

    /// <inheritdoc />
    public ActionResourceType this[int index] => (uint)index < (uint)Count
        ? new(_service, _start + (index * CatalogFormat.ActionResourceTypeWords))
        : throw new ArgumentOutOfRangeException(nameof(index));

    /// <inheritdoc />
    public IEnumerator<ActionResourceType> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
