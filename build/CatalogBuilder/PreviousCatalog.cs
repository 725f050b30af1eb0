using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Catalog.Writing;

namespace CatalogBuilder;

/// <summary>
/// The catalogue that is about to be replaced, read as one more older line: what it knew and the new data does not stays
/// known as retired, even when the registry no longer has the package that it came from.
/// </summary>
internal static class PreviousCatalog
{
    /// <summary>Current and retired services and actions of a catalogue. Resource types and keys are not carried over.</summary>
    public static SourceLine Read(AwsCatalog catalog)
    {
        var services = new SortedDictionary<string, SourceService>(CatalogText.Order);
        foreach (var service in catalog.Services.Concat(catalog.RetiredServices))
        {
            var actions = new SortedDictionary<string, SourceAction>(CatalogText.Order);
            foreach (var action in service.Actions.Concat(service.RetiredActions))
            {
                actions[action.Name] = new SourceAction(
                    action.Name,
                    action.AccessLevels,
                    action.IsPermissionOnly,
                    [.. action.ResourceTypes.Select(r => new SourceActionResource(r.Type.Name, r.IsRequired, [], [.. r.DependentActions]))],
                    [],
                    [.. action.DependentActions]);
            }

            services[service.Prefix] = new SourceService(
                service.Prefix, service.Name, actions, new Dictionary<string, SourceResourceType>(), []);
        }

        return new SourceLine(catalog.SupplementVersion, services);
    }

    /// <summary>Opens a catalogue, or null when there is none or it has another format.</summary>
    public static AwsCatalog? TryOpen(string path)
    {
        try
        {
            return File.Exists(path) ? AwsCatalog.Open(File.ReadAllBytes(path)) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
