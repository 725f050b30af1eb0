using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Rules.Catalog;

/// <summary>An action: something that a policy can allow.</summary>
internal readonly struct ActionEntry : IEquatable<ActionEntry>
{
    private readonly int _index;

    internal ActionEntry(ServiceEntry service, int index, bool isRetired)
    {
        Service = service;
        _index = index;
        IsRetired = isRetired;
    }

    /// <summary>The service that the action belongs to.</summary>
    public ServiceEntry Service { get; }

    /// <summary>The prefix of the service: <c>s3</c>.</summary>
    public string ServicePrefix => Service.Prefix;

    /// <summary>The name in its documented case: <c>GetObject</c>.</summary>
    public string Name => Service.Catalog.Blob.String(Word(CatalogFormat.ActionName));

    /// <summary>Prefix and name: <c>s3:GetObject</c>.</summary>
    public string FullName => $"{ServicePrefix}:{Name}";

    /// <summary>What the action does: a set, see <see cref="Catalog.AccessLevels"/>.</summary>
    public AccessLevels AccessLevels => (AccessLevels)Record[CatalogFormat.ActionAccessLevels];

    /// <summary>
    /// Whether no API operation of this name exists, as for <c>iam:PassRole</c>. Known for actions up to December
    /// 2025; newer ones are never marked.
    /// </summary>
    public bool IsPermissionOnly => (Record[CatalogFormat.ActionFlags] & CatalogFormat.ActionFlagPermissionOnly) != 0;

    /// <summary>Whether AWS no longer lists the action, or its whole service. Only names and levels are kept of such.</summary>
    public bool IsRetired { get; }

    /// <summary>The resource types that a statement with this action can name; empty means <c>*</c> only.</summary>
    public ActionResourceTypes ResourceTypes => new(Service, Word(CatalogFormat.ActionResourceTypes));

    /// <summary>Whether a statement can name resources for this action, rather than only <c>*</c>.</summary>
    public bool HasResourceTypes => ResourceTypes.Count > 0;

    /// <summary>
    /// The condition keys of the action itself, without the global ones and without those of its resource types.
    /// <see cref="TryGetConditionKey"/> looks at all of them.
    /// </summary>
    public CatalogList<ConditionKeyEntry> ConditionKeys =>
        Service.Catalog.ConditionKeyList(Word(CatalogFormat.ActionConditionKeys));

    /// <summary>
    /// Full names of the actions that the caller needs as well, for any of the resource types. Known for actions up
    /// to December 2025.
    /// </summary>
    public CatalogList<string> DependentActions => Service.Catalog.Strings(Word(CatalogFormat.ActionDependentActions));

    /// <summary>The place among all actions of the catalogue, by which sets of actions are kept.</summary>
    internal int Index => _index;

    /// <summary>The name's ASCII bytes, for comparisons that should not allocate.</summary>
    internal ReadOnlySpan<byte> NameBytes => Service.Catalog.Blob.StringBytes(Word(CatalogFormat.ActionName));

    private ReadOnlySpan<byte> Record => Service.Catalog.Blob.Record(CatalogSection.Actions, _index);

    /// <summary>Whether the name (without the prefix) matches a pattern with <c>*</c> and <c>?</c>, ignoring case.</summary>
    public bool NameMatches(ReadOnlySpan<char> pattern)
    {
        Span<char> buffer = stackalloc char[128];
        return CatalogText.TryWiden(NameBytes, buffer, out var length)
            ? WildcardPattern.IsMatchIgnoreCase(pattern, buffer.Slice(0, length))
            : WildcardPattern.IsMatchIgnoreCase(pattern, Name);
    }

    /// <summary>
    /// Finds a condition key, as written in a policy, among those that AWS documents for this action, for its resource
    /// types, and for the two together. Global keys are found only where AWS lists them (tags).
    /// </summary>
    public bool TryGetConditionKey(ReadOnlySpan<char> key, out ConditionKeyEntry entry)
    {
        if (AwsCatalog.TryMatch(ConditionKeys, key, out entry))
            return true;

        foreach (var resource in ResourceTypes)
        {
            if (AwsCatalog.TryMatch(resource.ConditionKeys, key, out entry)
                || AwsCatalog.TryMatch(resource.Type.ConditionKeys, key, out entry))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc />
    public bool Equals(ActionEntry other) => _index == other._index && Service.Equals(other.Service);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ActionEntry other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _index;

    /// <inheritdoc />
    public override string ToString() => Service.Catalog is null ? "" : FullName;

    private int Word(int field) => Service.Catalog.Blob.Word(CatalogSection.Actions, _index, field);
}
