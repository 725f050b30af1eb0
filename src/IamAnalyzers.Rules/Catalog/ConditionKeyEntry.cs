namespace IamAnalyzers.Rules.Catalog;

/// <summary>A condition key that AWS documents: global, of a service, or of an identity provider.</summary>
internal readonly struct ConditionKeyEntry : IEquatable<ConditionKeyEntry>
{
    private readonly AwsCatalog _catalog;

    internal ConditionKeyEntry(AwsCatalog catalog, int id)
    {
        _catalog = catalog;
        Id = id;
    }

    internal int Id { get; }

    /// <summary>The name as documented, a variable part included: <c>aws:PrincipalTag/${TagKey}</c>.</summary>
    public string Name => _catalog.Blob.String(Word(CatalogFormat.ConditionKeyName));

    /// <summary>The type of its values.</summary>
    public ConditionKeyType Type => (ConditionKeyType)Record[CatalogFormat.ConditionKeyTypeByte];

    /// <summary>
    /// A second type that fits as well, where AWS documents two: <c>aws:EpochTime</c> is a date and a number.
    /// </summary>
    public ConditionKeyType? SecondType =>
        Record[CatalogFormat.ConditionKeySecondType] is var type and not 0 ? (ConditionKeyType)(type - 1) : null;

    /// <summary>Whether a request can carry several values, so that <c>ForAllValues</c> or <c>ForAnyValue</c> is needed.</summary>
    public bool IsMultivalued => Has(CatalogFormat.ConditionKeyFlagMultivalued);

    /// <summary>Whether the name has a part that the policy's author fills in, such as a tag key.</summary>
    public bool HasVariablePart => Has(CatalogFormat.ConditionKeyFlagVariable);

    /// <summary>Whether the key may be in a request to any service. Not all of these start with <c>aws:</c>.</summary>
    public bool IsGlobal => Has(CatalogFormat.ConditionKeyFlagGlobal);

    /// <summary>Whether the key comes from an identity provider (OIDC, SAML, Cognito) in a role's trust policy.</summary>
    public bool IsFederatedProvider => Has(CatalogFormat.ConditionKeyFlagFederated);

    /// <summary>Whether AWS lists the key as sensitive: no wildcard has a valid use in its value.</summary>
    public bool IsSensitive => Has(CatalogFormat.ConditionKeyFlagSensitive);

    /// <summary>Whether AWS tells to use <see cref="Replacements"/> instead.</summary>
    public bool IsDeprecated => Has(CatalogFormat.ConditionKeyFlagDeprecated);

    /// <summary>The keys that replace a deprecated one.</summary>
    public CatalogList<string> Replacements => _catalog.Strings(Word(CatalogFormat.ConditionKeyReplacements));

    /// <summary>
    /// The prefixes of the services that send a global key which only some services send
    /// (<c>aws:VpceOrgID</c>); empty for all other keys.
    /// </summary>
    public CatalogList<string> SupportedServices => _catalog.Strings(Word(CatalogFormat.ConditionKeyServices));

    private ReadOnlySpan<byte> Record => _catalog.Blob.Record(CatalogSection.ConditionKeys, Id);

    /// <summary>Whether a key written in a policy is this one, ignoring case; knows variable parts.</summary>
    public bool Matches(ReadOnlySpan<char> key)
    {
        var name = _catalog.Blob.StringBytes(Word(CatalogFormat.ConditionKeyName));
        return HasVariablePart ? CatalogText.MatchesTemplate(name, key) : CatalogText.Equals(name, key);
    }

    /// <inheritdoc />
    public bool Equals(ConditionKeyEntry other) => Id == other.Id && ReferenceEquals(_catalog?.Blob, other._catalog?.Blob);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ConditionKeyEntry other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Id;

    /// <inheritdoc />
    public override string ToString() => _catalog is null ? "" : Name;

    private bool Has(int flag) => (Word(CatalogFormat.ConditionKeyFlags) & flag) != 0;

    private int Word(int field) => _catalog.Blob.Word(CatalogSection.ConditionKeys, Id, field);
}
