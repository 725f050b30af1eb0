using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Generation.Planning;

/// <summary>
/// Names the catalogue's resource types. A template has one type in every compilation, however many services document it, and
/// its name depends on the catalogue alone: the service in the ARN (<c>iam</c> for the roles that <c>sts</c> lists) and the
/// name under which that service documents the template; where that service does not, the service that does, the first in
/// order of prefixes. Services and types are written in Pascal case: <c>S3Object</c>, <c>DynamodbTable</c>. The types of an
/// application's services are named after AWS's, and yield to them.
/// </summary>
internal sealed class ResourceTypes
{
    private static readonly ConditionalWeakTable<AwsCatalog, ResourceTypes> ByCatalog = new();

    private readonly AwsCatalog _catalog;
    private readonly ConcurrentDictionary<string, List<KeyValuePair<string, string>>> _namesByService = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ResourceTypeModel?> _typesByTemplate = new(StringComparer.Ordinal);
    private readonly Lazy<List<(string Prefix, ServiceEntry Service)>> _prefixes;
    private readonly Lazy<Dictionary<string, List<KeyValuePair<string, string>>>> _applicationNames;

    private ResourceTypes(AwsCatalog catalog)
    {
        _catalog = catalog;
        _prefixes = new(() => _catalog.Services.Where(static s => !s.IsApplication).Select(static s => (PrefixOf(s), s)).ToList());
        _applicationNames = new(NameApplicationTypes);
    }

    /// <summary>The types of a catalogue.</summary>
    public static ResourceTypes Of(AwsCatalog catalog) => ByCatalog.GetValue(catalog, static c => new ResourceTypes(c));

    /// <summary>The types of an entry of the catalogue: one for each of its templates.</summary>
    public IEnumerable<ResourceTypeModel> Of(ResourceTypeEntry entry)
    {
        foreach (var template in ArnTemplates.Split(entry.ArnTemplate))
        {
            if (_typesByTemplate.GetOrAdd(template, t => Make(t, entry)) is { } type)
            {
                yield return type;
            }
        }
    }

    /// <summary>Whether some resource type has this name.</summary>
    public bool IsTypeName(string name) =>
        IsNameOfAws(name, StringComparison.Ordinal) || _applicationNames.Value.Values.Any(names => names.Any(n => n.Value == name));

    private bool IsNameOfAws(string name, StringComparison comparison)
    {
        foreach (var (prefix, service) in _prefixes.Value)
        {
            if (name.StartsWith(prefix, comparison) && NamesOf(service).Any(n => string.Equals(n.Value, name, comparison)))
            {
                return true;
            }
        }

        return false;
    }

    private ResourceTypeModel? Make(string template, ResourceTypeEntry entry)
    {
        var (service, name) = FindOwner(template, entry);
        return ArnTemplates.Parse(NameOf(service, template), service.Prefix + " " + name, template);
    }

    private (ServiceEntry Service, string Name) FindOwner(string template, ResourceTypeEntry entry)
    {
        if (ArnTemplates.ServiceOf(template) is { } prefix
            && _catalog.TryGetService(prefix.AsSpan(), out var service)
            && Documents(service, template) is { } own)
        {
            return (service, own);
        }

        foreach (var other in _catalog.Services)
        {
            if (Documents(other, template) is { } name)
            {
                return (other, name);
            }
        }

        throw new InvalidOperationException($"The catalogue lists {entry} nowhere.");
    }

    private static string? Documents(ServiceEntry service, string template)
    {
        foreach (var type in service.ResourceTypes)
        {
            if (ArnTemplates.Split(type.ArnTemplate).Contains(template))
            {
                return type.Name;
            }
        }

        return null;
    }

    private string NameOf(ServiceEntry service, string template) =>
        NamesOf(service).First(n => n.Key == template).Value;

    /// <summary>Every template of a service with its type's name, in the order of the catalogue, which settles collisions.</summary>
    private List<KeyValuePair<string, string>> NamesOf(ServiceEntry service) => service.IsApplication
        ? _applicationNames.Value[service.Prefix]
        : _namesByService.GetOrAdd(service.Prefix, _ => MakeNames(service, new NameAllocator([])));

    /// <summary>Unlike AWS's, the prefixes of applications may make one name of two: all of them are named together.</summary>
    private Dictionary<string, List<KeyValuePair<string, string>>> NameApplicationTypes()
    {
        var names = new NameAllocator([]);
        return _catalog.ApplicationServices
            .OrderBy(static s => s.Prefix, StringComparer.Ordinal)
            .ToDictionary(static s => s.Prefix, s => MakeNames(s, names));
    }

    private List<KeyValuePair<string, string>> MakeNames(ServiceEntry service, NameAllocator names)
    {
        var result = new List<KeyValuePair<string, string>>();
        foreach (var type in service.ResourceTypes)
        {
            foreach (var template in ArnTemplates.Split(type.ArnTemplate))
            {
                if (result.All(n => n.Key != template))
                {
                    var name = PrefixOf(service) + Identifiers.ToPascalCase(type.Name, "Resource");
                    while (service.IsApplication && IsNameOfAws(name, StringComparison.OrdinalIgnoreCase))
                    {
                        name += "Resource";
                    }

                    name = names.Allocate(name);
                    result.Add(new KeyValuePair<string, string>(template, name));
                }
            }
        }

        return result;
    }

    private static string PrefixOf(ServiceEntry service) => Identifiers.ToPascalCase(service.Prefix, "Service");
}
