using System.Collections.Immutable;

namespace IamAnalyzers.Rules.Catalog;

/// <summary>
/// What AWS has: services, actions with their access levels and resource types, ARN templates, condition keys. Read in
/// place from the embedded blob by binary search; nothing is decoded ahead, nothing is cached, every member may be called
/// from any thread. Names are looked up ignoring the case of ASCII letters.
/// </summary>
/// <remarks>How the data is made and how old it is: <c>PROVENANCE.md</c> beside this file.</remarks>
internal sealed class AwsCatalog
{
    /// <summary>The name of the embedded resource.</summary>
    internal const string ResourceName = "IamAnalyzers.Rules.Catalog.aws-catalog.blob";

    private static readonly Lazy<AwsCatalog> LazyDefault = new(
        static () => new(CatalogBlob.FromResource(typeof(AwsCatalog).Assembly, ResourceName)));

    // Services that are not AWS's, one catalogue each; asked after this one.
    private readonly ImmutableArray<AwsCatalog> _applications;

    private AwsCatalog(CatalogBlob blob)
        : this(blob, ImmutableArray<AwsCatalog>.Empty)
    {
    }

    private AwsCatalog(CatalogBlob blob, ImmutableArray<AwsCatalog> applications)
    {
        Blob = blob;
        _applications = applications;
    }

    /// <summary>The catalogue of this package: one for the process, opened at first use.</summary>
    public static AwsCatalog Default => LazyDefault.Value;

    /// <summary>The version of the data that the catalogue was made from.</summary>
    public string Version => Info(0);

    /// <summary>The day on which that data was gathered, as <c>2026-09-26</c>.</summary>
    public string Date => Info(1);

    /// <summary>The version of the older data that supplies permission-only marks and dependent actions.</summary>
    public string SupplementVersion => Info(2);

    /// <summary>How many current services there are.</summary>
    public int ServiceCount => OwnServiceCount + _applications.Sum(static a => a.ServiceCount);

    /// <summary>The current services: AWS's by prefix, then those of applications.</summary>
    public CatalogList<ServiceEntry> Services => new(this, 0, ServiceCount, static (catalog, index) => catalog.ServiceAt(index));

    /// <summary>The services of applications that were added, see <see cref="With"/>.</summary>
    public IEnumerable<ServiceEntry> ApplicationServices => _applications.SelectMany(static a => a.Services);

    /// <summary>The services that AWS withdrew, by prefix.</summary>
    public CatalogList<ServiceEntry> RetiredServices => new(
        this, 0, Blob.Count(CatalogSection.RetiredServices), static (catalog, index) => new ServiceEntry(catalog, index, isRetired: true));

    /// <summary>All condition keys: global ones, those of services, those of identity providers; by name.</summary>
    public CatalogList<ConditionKeyEntry> ConditionKeys => new(
        this, 0, Blob.Count(CatalogSection.ConditionKeys), static (catalog, index) => new ConditionKeyEntry(catalog, index));

    /// <summary>The global condition keys, deprecated ones included, by name.</summary>
    public CatalogList<ConditionKeyEntry> GlobalKeys => new(
        this,
        0,
        Blob.Count(CatalogSection.GlobalKeys),
        static (catalog, index) => new ConditionKeyEntry(catalog, catalog.Blob.Word(CatalogSection.GlobalKeys, index, 0)));

    internal CatalogBlob Blob { get; }

    private int OwnServiceCount => Blob.Count(CatalogSection.Services);

    /// <summary>Opens a catalogue from bytes. Throws <see cref="InvalidDataException"/> when they are none.</summary>
    public static AwsCatalog Open(byte[] bytes) => new(CatalogBlob.FromArray(bytes));

    /// <summary>This catalogue and services of applications beside its own; what both have is this one's.</summary>
    public AwsCatalog With(IEnumerable<AwsCatalog> applications) => new(Blob, applications.ToImmutableArray());

    /// <summary>Finds a current service by prefix.</summary>
    public bool TryGetService(ReadOnlySpan<char> prefix, out ServiceEntry service)
    {
        if (TryGetService(CatalogSection.Services, prefix, out service))
            return true;

        foreach (var application in _applications)
        {
            if (application.TryGetService(prefix, out service))
                return true;
        }

        return false;
    }

    /// <summary>Finds a withdrawn service by prefix.</summary>
    public bool TryGetRetiredService(ReadOnlySpan<char> prefix, out ServiceEntry service) =>
        TryGetService(CatalogSection.RetiredServices, prefix, out service);

    /// <summary>Finds a current action of a current service.</summary>
    public bool TryGetAction(ReadOnlySpan<char> servicePrefix, ReadOnlySpan<char> actionName, out ActionEntry action)
    {
        action = default;
        return TryGetService(servicePrefix, out var service) && service.TryGetAction(actionName, out action);
    }

    /// <summary>Finds a current action by its full name, <c>s3:GetObject</c>.</summary>
    public bool TryGetAction(ReadOnlySpan<char> fullName, out ActionEntry action)
    {
        action = default;
        var colon = fullName.IndexOf(':');
        return colon > 0 && TryGetAction(fullName.Slice(0, colon), fullName.Slice(colon + 1), out action);
    }

    /// <summary>
    /// Finds the actions that allow an API operation which is itself no permission: <c>s3</c>, <c>ListObjectsV2</c> gives
    /// <c>s3:ListBucket</c>. Where there are several, the operation needs all or one of them, depending on the request.
    /// </summary>
    public bool TryGetActionsOfApi(ReadOnlySpan<char> servicePrefix, ReadOnlySpan<char> operation, out ImmutableArray<string> actions)
    {
        var low = 0;
        var high = Blob.Count(CatalogSection.ApiOperations) - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = CatalogText.Compare(ApiName(middle, CatalogFormat.ApiOperationService), servicePrefix);
            if (order == 0)
                order = CatalogText.Compare(ApiName(middle, CatalogFormat.ApiOperationName), operation);
            if (order == 0)
            {
                actions = ImmutableArray.CreateRange(Strings(Blob.Word(CatalogSection.ApiOperations, middle, CatalogFormat.ApiOperationActions)));
                return true;
            }

            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        actions = ImmutableArray<string>.Empty;
        return false;
    }

    /// <summary>Finds a global key as written in a policy: <c>aws:PrincipalTag/team</c> finds the key with its variable part.</summary>
    public bool TryGetGlobalKey(ReadOnlySpan<char> key, out ConditionKeyEntry entry)
    {
        if (TryGetConditionKey(key, out entry) && entry.IsGlobal)
            return true;

        entry = default;
        return false;
    }

    /// <summary>
    /// Finds a condition key as written in a policy, be it global, of a service or of an identity provider. Of several keys
    /// with a variable part the most specific one is found.
    /// </summary>
    public bool TryGetConditionKey(ReadOnlySpan<char> key, out ConditionKeyEntry entry)
    {
        var index = Find(
            CatalogSection.ConditionKeys, 0, Blob.Count(CatalogSection.ConditionKeys), CatalogFormat.ConditionKeyName, key);
        if (index >= 0)
        {
            entry = new ConditionKeyEntry(this, index);
            return true;
        }

        // A service's own keys before the templates that begin with a variable.
        var colon = key.IndexOf(':');
        foreach (var application in _applications)
        {
            if (colon > 0 && application.TryGetService(key.Slice(0, colon), out _) && application.TryGetConditionKey(key, out entry))
                return true;
        }

        var templates = Blob.Count(CatalogSection.KeyTemplates);
        for (var i = 0; i < templates; i++)
        {
            entry = new ConditionKeyEntry(this, Blob.Word(CatalogSection.KeyTemplates, i, 0));
            if (entry.Matches(key))
                return true;
        }

        entry = default;
        return false;
    }

    /// <summary>Finds the key of a list that a key written in a policy stands for; exact names first.</summary>
    internal static bool TryMatch(CatalogList<ConditionKeyEntry> keys, ReadOnlySpan<char> key, out ConditionKeyEntry entry)
    {
        var template = default(ConditionKeyEntry);
        var found = false;
        foreach (var candidate in keys)
        {
            if (!candidate.Matches(key))
                continue;

            if (!candidate.HasVariablePart)
            {
                entry = candidate;
                return true;
            }

            template = found ? template : candidate;
            found = true;
        }

        entry = template;
        return found;
    }

    /// <summary>Binary search in a range of records that are sorted by the name in <paramref name="field"/>; -1 if absent.</summary>
    internal int Find(CatalogSection section, int start, int count, int field, ReadOnlySpan<char> name)
    {
        var low = start;
        var high = start + count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = CatalogText.Compare(Blob.StringBytes(Blob.Word(section, middle, field)), name);
            if (order == 0)
                return middle;

            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    /// <summary>A list of strings.</summary>
    internal CatalogList<string> Strings(int list)
    {
        var (start, count) = Blob.List(list);
        return new(this, start, count, static (catalog, position) => catalog.Blob.String(catalog.Blob.ListWord(position)));
    }

    /// <summary>A list of condition keys.</summary>
    internal CatalogList<ConditionKeyEntry> ConditionKeyList(int list)
    {
        var (start, count) = Blob.List(list);
        return new(this, start, count, static (catalog, position) => new ConditionKeyEntry(catalog, catalog.Blob.ListWord(position)));
    }

    private ServiceEntry ServiceAt(int index)
    {
        var own = OwnServiceCount;
        if (index < own)
            return new ServiceEntry(this, index, isRetired: false);

        index -= own;
        foreach (var application in _applications)
        {
            if (index < application.ServiceCount)
                return application.ServiceAt(index);

            index -= application.ServiceCount;
        }

        throw new ArgumentOutOfRangeException(nameof(index));
    }

    private bool TryGetService(CatalogSection section, ReadOnlySpan<char> prefix, out ServiceEntry service)
    {
        var index = Find(section, 0, Blob.Count(section), CatalogFormat.ServicePrefix, prefix);
        service = index < 0 ? default : new ServiceEntry(this, index, section == CatalogSection.RetiredServices);
        return index >= 0;
    }

    private ReadOnlySpan<byte> ApiName(int index, int field) =>
        Blob.StringBytes(Blob.Word(CatalogSection.ApiOperations, index, field));

    private string Info(int index) => Blob.String(Blob.Word(CatalogSection.Info, index, 0));
}
