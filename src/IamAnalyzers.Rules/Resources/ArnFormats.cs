using System.Collections.Immutable;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Resources;

/// <summary>The formats of ARNs that the rules ask for while they check a document; each service is read once.</summary>
internal sealed class ArnFormats(AwsCatalog catalog)
{
    private readonly Dictionary<string, ImmutableArray<ArnFormat>> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<ArnFormat>> _all = new(StringComparer.Ordinal);
    private readonly Dictionary<ActionEntry, ImmutableArray<ArnFormat>> _ofActions = [];

    /// <summary>Whether AWS documents formats of ARNs with this service.</summary>
    public bool Knows(string service) => !Own(service).IsEmpty || !All(service).IsEmpty;

    /// <summary>
    /// Whether AWS documents a format like that for ARNs with this service. What other services document of it counts as well
    /// (<c>iam</c>'s roles on the page of STS), and is read only where the service's own formats do not answer.
    /// </summary>
    public bool Any(string service, Func<ArnFormat, bool> isMeant) => Own(service).Any(isMeant) || All(service).Any(isMeant);

    /// <summary>The formats on the service's own page.</summary>
    public ImmutableArray<ArnFormat> Own(string service)
    {
        if (!_own.TryGetValue(service, out var formats))
        {
            formats = catalog.TryGetService(service.AsSpan(), out var entry)
                ? ImmutableArray.CreateRange(Read(entry.ResourceTypes).Where(f => f.IsOf(service)))
                : ImmutableArray<ArnFormat>.Empty;
            _own.Add(service, formats);
        }

        return formats;
    }

    /// <summary>The formats of the resources that an action works on.</summary>
    public ImmutableArray<ArnFormat> Of(ActionEntry action)
    {
        if (!_ofActions.TryGetValue(action, out var formats))
        {
            formats = ImmutableArray.CreateRange(Read(action.ResourceTypes.Select(static t => t.Type)));
            _ofActions.Add(action, formats);
        }

        return formats;
    }

    private ImmutableArray<ArnFormat> All(string service)
    {
        if (!_all.TryGetValue(service, out var formats))
        {
            // Text first: of the 2,000 formats only few are of the service.
            var part = ":" + service + ":";
            formats = ImmutableArray.CreateRange(
                Read(catalog.Services.SelectMany(static s => s.ResourceTypes).Where(t => t.ArnTemplate.Contains(part))).Where(f => f.Service == service));
            _all.Add(service, formats);
        }

        return formats;
    }

    private static IEnumerable<ArnFormat> Read(IEnumerable<ResourceTypeEntry> types) => types.SelectMany(ArnFormat.Of);
}
