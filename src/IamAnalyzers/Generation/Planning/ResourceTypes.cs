using System.Collections.Concurrent;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Generation.Planning;

/// <summary>
/// Names the catalogue's resource types. A template has one type in every compilation, however many services document it, and
/// its name depends on the catalogue alone: the service in the ARN (<c>iam</c> for the roles that <c>sts</c> lists) and the
/// name under which that service documents the template; where that service does not, the service that does, the first in
/// order of prefixes. Services and types are written in Pascal case: <c>S3Object</c>, <c>DynamodbTable</c>.
/// </summary>
internal static class ResourceTypes
{
    private static readonly ConcurrentDictionary<string, List<KeyValuePair<string, string>>> NamesByService = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, ResourceTypeModel?> TypesByTemplate = new(StringComparer.Ordinal);

    private static readonly Lazy<List<(string Prefix, ServiceEntry Service)>> Prefixes = new(
        static () => AwsCatalog.Default.Services.Select(static s => (PrefixOf(s), s)).ToList());

    /// <summary>The types of an entry of the catalogue: one for each of its templates.</summary>
    public static IEnumerable<ResourceTypeModel> Of(ResourceTypeEntry entry)
    {
        foreach (var template in ArnTemplates.Split(entry.ArnTemplate))
        {
            if (TypesByTemplate.GetOrAdd(template, t => Make(t, entry)) is { } type)
            {
                yield return type;
            }
        }
    }

    /// <summary>Whether some resource type has this name.</summary>
    public static bool IsTypeName(string name)
    {
        foreach (var (prefix, service) in Prefixes.Value)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && NamesOf(service).Any(n => n.Value == name))
            {
                return true;
            }
        }

        return false;
    }

    private static ResourceTypeModel? Make(string template, ResourceTypeEntry entry)
    {
        var (service, name) = FindOwner(template, entry);
        return ArnTemplates.Parse(NameOf(service, template), service.Prefix + " " + name, template);
    }

    private static (ServiceEntry Service, string Name) FindOwner(string template, ResourceTypeEntry entry)
    {
        if (ArnTemplates.ServiceOf(template) is { } prefix
            && AwsCatalog.Default.TryGetService(prefix.AsSpan(), out var service)
            && Documents(service, template) is { } own)
        {
            return (service, own);
        }

        foreach (var other in AwsCatalog.Default.Services)
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

    private static string NameOf(ServiceEntry service, string template) =>
        NamesOf(service).First(n => n.Key == template).Value;

    /// <summary>Every template of a service with its type's name, in the order of the catalogue, which settles collisions.</summary>
    private static List<KeyValuePair<string, string>> NamesOf(ServiceEntry service) =>
        NamesByService.GetOrAdd(service.Prefix, _ => MakeNames(service));

    private static List<KeyValuePair<string, string>> MakeNames(ServiceEntry service)
    {
        var names = new NameAllocator([]);
        var result = new List<KeyValuePair<string, string>>();
        foreach (var type in service.ResourceTypes)
        {
            foreach (var template in ArnTemplates.Split(type.ArnTemplate))
            {
                if (result.All(n => n.Key != template))
                {
                    var name = names.Allocate(PrefixOf(service) + Identifiers.ToPascalCase(type.Name, "Resource"));
                    result.Add(new KeyValuePair<string, string>(template, name));
                }
            }
        }

        return result;
    }

    private static string PrefixOf(ServiceEntry service) => Identifiers.ToPascalCase(service.Prefix, "Service");
}
