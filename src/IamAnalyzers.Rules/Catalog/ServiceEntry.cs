namespace IamAnalyzers.Rules.Catalog;

/// <summary>A service: what stands before the colon of an action.</summary>
internal readonly struct ServiceEntry : IEquatable<ServiceEntry>
{
    private readonly int _index;

    internal ServiceEntry(AwsCatalog catalog, int index, bool isRetired)
    {
        Catalog = catalog;
        _index = index;
        IsRetired = isRetired;
    }

    /// <summary>The prefix of its actions: <c>s3</c>.</summary>
    public string Prefix => Catalog.Blob.String(Word(CatalogFormat.ServicePrefix));

    /// <summary>The name for people: <c>Amazon S3</c>.</summary>
    public string Name => Catalog.Blob.String(Word(CatalogFormat.ServiceName));

    /// <summary>Whether AWS withdrew the service. Of such, only names are kept, and for some not even the actions.</summary>
    public bool IsRetired { get; }

    /// <summary>Whether resource control policies of AWS Organizations cover the service.</summary>
    public bool SupportsResourceControlPolicies =>
        (Word(CatalogFormat.ServiceFlags) & CatalogFormat.ServiceFlagResourceControlPolicies) != 0;

    /// <summary>Whether an application defines the service: then what its definition does not have is not there.</summary>
    public bool IsApplication => (Word(CatalogFormat.ServiceFlags) & CatalogFormat.ServiceFlagApplication) != 0;

    /// <summary>The state that the facts about the service have: a day for AWS's, <c>its definition</c> for an application's.</summary>
    public string AsOf => Catalog.Date;

    /// <summary>How many actions <see cref="Actions"/> has.</summary>
    public int ActionCount => Word(CatalogFormat.ServiceActionCount);

    /// <summary>The actions, by name. Of a retired service: the ones it had when it was withdrawn.</summary>
    public ActionEntries Actions => new(this, FirstAction, ActionCount, IsRetired);

    /// <summary>Actions that AWS once listed for this service and does not any more, by name.</summary>
    public ActionEntries RetiredActions =>
        new(this, FirstAction + ActionCount, Word(CatalogFormat.ServiceRetiredActionCount), isRetired: true);

    /// <summary>The resource types, by name.</summary>
    public IEnumerable<ResourceTypeEntry> ResourceTypes
    {
        get
        {
            for (var i = 0; i < ResourceTypeCount; i++)
                yield return ResourceTypeAt(i);
        }
    }

    /// <summary>How many resource types the service has.</summary>
    public int ResourceTypeCount => Word(CatalogFormat.ServiceResourceTypeCount);

    /// <summary>The condition keys that AWS lists on the service's page, the tag keys of <c>aws:</c> among them.</summary>
    public CatalogList<ConditionKeyEntry> ConditionKeys => Catalog.ConditionKeyList(Word(CatalogFormat.ServiceConditionKeys));

    internal AwsCatalog Catalog { get; }

    /// <summary>The prefix's ASCII bytes, for comparisons that should not allocate.</summary>
    internal ReadOnlySpan<byte> PrefixBytes => Catalog.Blob.StringBytes(Word(CatalogFormat.ServicePrefix));

    private CatalogSection Section => IsRetired ? CatalogSection.RetiredServices : CatalogSection.Services;

    private int FirstAction => Catalog.Blob.Number(Section, _index, CatalogFormat.ServiceFirstAction);

    private int FirstResourceType => Catalog.Blob.Number(Section, _index, CatalogFormat.ServiceFirstResourceType);

    /// <summary>Finds an action by name, ignoring case. Retired ones of a current service are not found.</summary>
    public bool TryGetAction(ReadOnlySpan<char> name, out ActionEntry action) =>
        TryFind(Actions, FirstAction, name, out action);

    /// <summary>Finds an action that AWS does not list any more, by name, ignoring case.</summary>
    public bool TryGetRetiredAction(ReadOnlySpan<char> name, out ActionEntry action) =>
        TryFind(RetiredActions, FirstAction + ActionCount, name, out action);

    /// <summary>
    /// The current actions whose name matches a pattern with <c>*</c> and <c>?</c>, ignoring case, by name: <c>Get*</c>.
    /// </summary>
    public IEnumerable<ActionEntry> ActionsMatching(string namePattern)
    {
        foreach (var action in Actions)
        {
            if (action.NameMatches(namePattern))
                yield return action;
        }
    }

    /// <summary>Finds a resource type by name, ignoring case.</summary>
    public bool TryGetResourceType(ReadOnlySpan<char> name, out ResourceTypeEntry type)
    {
        var index = Catalog.Find(CatalogSection.ResourceTypes, FirstResourceType, ResourceTypeCount, CatalogFormat.ResourceTypeName, name);
        type = index < 0 ? default : new ResourceTypeEntry(this, index);
        return index >= 0;
    }

    /// <summary>Finds a key, as written in a policy, among <see cref="ConditionKeys"/>; knows variable parts.</summary>
    public bool TryGetConditionKey(ReadOnlySpan<char> key, out ConditionKeyEntry entry) =>
        AwsCatalog.TryMatch(ConditionKeys, key, out entry);

    /// <inheritdoc />
    public bool Equals(ServiceEntry other) =>
        _index == other._index && IsRetired == other.IsRetired && ReferenceEquals(Catalog?.Blob, other.Catalog?.Blob);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ServiceEntry other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _index;

    /// <inheritdoc />
    public override string ToString() => Catalog is null ? "" : Prefix;

    internal ResourceTypeEntry ResourceTypeAt(int index) => (uint)index < (uint)ResourceTypeCount
        ? new(this, FirstResourceType + index)
        : throw new InvalidDataException($"The service {Prefix} has no resource type {index}.");

    private bool TryFind(ActionEntries actions, int first, ReadOnlySpan<char> name, out ActionEntry action)
    {
        var index = Catalog.Find(CatalogSection.Actions, first, actions.Count, CatalogFormat.ActionName, name);
        action = index < 0 ? default : actions[index - first];
        return index >= 0;
    }

    private int Word(int field) => Catalog.Blob.Word(Section, _index, field);
}
