using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Resources;

/// <summary>
/// The formats of ARNs that AWS documents. A service's are read when a rule first asks for them, and kept: never more than
/// the catalogue has. All members may be called from any thread.
/// </summary>
internal sealed class ArnFormats(AwsCatalog catalog)
{
    private static readonly ConditionalWeakTable<AwsCatalog, ArnFormats> ByCatalog = new();

    private readonly ConcurrentDictionary<string, ImmutableArray<ArnFormat>> _own = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<ArnFormat>> _elsewhere = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ActionEntry, ImmutableArray<ArnFormat>> _ofActions = new();
    private readonly ConcurrentDictionary<ResourceTypeEntry, ImmutableArray<ArnFormat>> _ofTypes = new();

    // The services that occur in any format. A policy may name any other, and all formats are not to be read for each of those.
    private readonly Lazy<HashSet<string>> _services = new(() => new HashSet<string>(
        catalog.Services.SelectMany(static s => s.ResourceTypes).SelectMany(static t => ArnFormat.ServicesIn(t.ArnTemplate)), StringComparer.Ordinal));

    /// <summary>The formats of a catalogue, one object for each.</summary>
    public static ArnFormats Of(AwsCatalog catalog) => ByCatalog.GetValue(catalog, static c => new ArnFormats(c));

    /// <summary>Whether AWS documents formats of ARNs with this service.</summary>
    public bool Knows(string service) => Any(service, static _ => true);

    /// <summary>
    /// Whether AWS documents a format like that for ARNs with this service. What other services document of it counts as well
    /// (<c>iam</c>'s roles on the page of STS), and is read only where the service's own formats do not answer.
    /// </summary>
    public bool Any(string service, Func<ArnFormat, bool> isMeant) => Own(service).Any(isMeant) || Elsewhere(service).Any(isMeant);

    /// <summary>The formats on the service's own page.</summary>
    public ImmutableArray<ArnFormat> Own(string service) => Get(_own, service, name =>
        catalog.TryGetService(name.AsSpan(), out var entry)
            ? Read(entry.ResourceTypes).Where(f => f.IsOf(name))
            : []);

    /// <summary>The formats of the resources that an action works on.</summary>
    public ImmutableArray<ArnFormat> Of(ActionEntry action) =>
        _ofActions.GetOrAdd(action, a => ImmutableArray.CreateRange(Read(a.ResourceTypes.Select(static t => t.Type))));

    private ImmutableArray<ArnFormat> Elsewhere(string service) => Get(_elsewhere, service, name =>
    {
        if (!_services.Value.Contains(name))
        {
            return [];
        }

        // Text first: of the 2,000 formats only few are of the service.
        var part = ":" + name + ":";
        return Read(catalog.Services.Where(s => s.Prefix != name).SelectMany(static s => s.ResourceTypes).Where(t => t.ArnTemplate.Contains(part)))
            .Where(f => f.Service == name);
    });

    // Names that a policy makes up are not kept.
    private ImmutableArray<ArnFormat> Get(
        ConcurrentDictionary<string, ImmutableArray<ArnFormat>> kept, string service, Func<string, IEnumerable<ArnFormat>> read)
    {
        if (kept.TryGetValue(service, out var formats))
        {
            return formats;
        }

        formats = ImmutableArray.CreateRange(read(service));
        return formats.IsEmpty && !catalog.TryGetService(service.AsSpan(), out _) ? formats : kept.GetOrAdd(service, formats);
    }

    private IEnumerable<ArnFormat> Read(IEnumerable<ResourceTypeEntry> types) =>
        types.SelectMany(type => _ofTypes.GetOrAdd(type, static t => ImmutableArray.CreateRange(ArnFormat.Of(t))));
}
