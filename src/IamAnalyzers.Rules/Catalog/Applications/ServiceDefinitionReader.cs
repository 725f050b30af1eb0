using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Rules.Catalog.Writing;

namespace IamAnalyzers.Rules.Catalog.Applications;

/// <summary>
/// Reads a <c>*.iam-service.json</c>. Takes what <c>docs/iam-service.schema.json</c> takes, and demands what a schema cannot say:
/// that a key has the service's prefix, that what is named is defined, that no two names differ in case alone, that the prefix is
/// not one of AWS's. A fault leaves out what it is in, and no more.
/// </summary>
internal sealed class ServiceDefinitionReader
{
    /// <summary>The most names that a definition may define, and the most that it may refer to.</summary>
    public const int MaxNames = 10_000;

    private static readonly JsonOptions Json = new();

    private readonly List<DefinitionFault> _faults = [];
    private readonly SortedDictionary<string, KeyModel> _keys = new(CatalogText.Order);
    private readonly SortedDictionary<string, SourceResourceType> _types = new(CatalogText.Order);
    private readonly SortedDictionary<string, SourceAction> _actions = new(CatalogText.Order);
    private readonly HashSet<(Type, string)> _spellings = [];
    private string _prefix = string.Empty;
    private int _names;

    private ServiceDefinitionReader()
    {
    }

    /// <summary>What may stand in a definition: the properties of each object, by what messages call it.</summary>
    public static IReadOnlyDictionary<string, string[]> Properties { get; } = new Dictionary<string, string[]>
    {
        ["a service definition"] = ["$schema", "prefix", "name", "conditionKeys", "resourceTypes", "actions"],
        ["a condition key"] = ["description", "type", "multivalued"],
        ["a resource type"] = ["description", "arn", "conditionKeys"],
        ["an action"] = ["description", "accessLevel", "resourceTypes", "conditionKeys"],
    };

    public static ServiceDefinition Read(string text) => new ServiceDefinitionReader().ReadText(text);

    private ServiceDefinition ReadText(string text)
    {
        var json = JsonText.Parse(text, Json);
        foreach (var error in json.Errors)
        {
            Report(error.Span, error.Message);
        }

        JsonString? prefix = null;
        CatalogModel? model = null;
        if (json.Root is JsonObject root)
        {
            CheckProperties(root, "a service definition");
            Text(root, "$schema");
            prefix = ReadPrefix(root);
            var name = Text(root, "name")?.Value;
            ReadAll(root, "conditionKeys", "a condition key", ReadKey);
            ReadAll(root, "resourceTypes", "a resource type", ReadType);
            if (!ReadAll(root, "actions", "an action", ReadAction))
            {
                Report(root.Find("actions")?.Value.Span ?? FirstOf(root), "a service has at least one action: write them as \"actions\"");
            }

            model = prefix is null ? null : ModelOf(string.IsNullOrWhiteSpace(name) ? _prefix : name!);
        }
        else if (json.Errors.IsEmpty)
        {
            Report(json.Root?.Span ?? default, "a service definition is an object");
        }

        var faults = _faults.OrderBy(static f => f.Span.Start).Distinct().ToImmutableArray();
        return new ServiceDefinition(text, prefix?.Value, prefix?.ContentSpan ?? default, model, faults);
    }

    private JsonString? ReadPrefix(JsonObject root)
    {
        if (root.Find("prefix") is null)
        {
            Report(FirstOf(root), "a service has a \"prefix\": what stands in front of the colon of its actions");
            return null;
        }

        if (Text(root, "prefix") is not { } prefix)
        {
            return null;
        }

        if (!DefinitionGrammar.IsPrefix(prefix.Value))
        {
            Report(prefix.ContentSpan, "a prefix begins with a lower-case letter and has lower-case letters, digits and hyphens, at most 64");
            return null;
        }

        if (AwsCatalog.Default.TryGetService(prefix.Value.AsSpan(), out var service) || AwsCatalog.Default.TryGetRetiredService(prefix.Value.AsSpan(), out service))
        {
            Report(prefix.ContentSpan, $"'{prefix.Value}' is the prefix of {service.Name}: choose one that AWS does not have");
            return null;
        }

        if (prefix.Value == "aws")
        {
            Report(prefix.ContentSpan, "'aws' is what AWS's global condition keys begin with: choose another prefix");
            return null;
        }

        _prefix = prefix.Value;
        return prefix;
    }

    private void ReadKey(JsonString name, JsonObject value)
    {
        var type = Choice(value, "type", DefinitionGrammar.KeyTypes.Select(static t => t.Name));
        var isMultivalued = Boolean(value, "multivalued");
        var colon = name.Value.IndexOf(':');
        if (colon < 0 || !DefinitionGrammar.IsKeyName(name.Value.Substring(colon + 1)))
        {
            Report(name.ContentSpan, "a condition key is written as prefix:Name or prefix:Name/${Variable}");
        }
        else if (_prefix.Length > 0 && name.Value.Substring(0, colon) != _prefix)
        {
            Report(name.SpanOf(0, colon), $"a key of this service begins with '{_prefix}:'");
        }
        else if (type is not null && IsNew(name, _keys))
        {
            var keyType = DefinitionGrammar.KeyTypes.First(t => t.Name == type).Type;
            _keys.Add(name.Value, new KeyModel(name.Value, keyType, isMultivalued));
        }
    }

    private void ReadType(JsonString name, JsonObject value)
    {
        var keys = References(value, "conditionKeys", ResolveKey);
        string? template = null;
        if (Required(value, "arn") is { } arn && (template = DefinitionGrammar.ReadTemplate(arn.Value, out var fault)) is null)
        {
            Report(arn.ContentSpan, "an ARN template " + fault);
        }

        if (!DefinitionGrammar.IsTypeName(name.Value))
        {
            Report(name.ContentSpan, "a resource type begins with a letter and has letters, digits, hyphens and underscores, at most 64");
        }
        else if (template is not null && IsNew(name, _types))
        {
            _types.Add(name.Value, new SourceResourceType(name.Value, template, keys));
        }
    }

    private void ReadAction(JsonString name, JsonObject value)
    {
        var level = Choice(value, "accessLevel", DefinitionGrammar.Levels.Select(static l => l.Name));
        var types = References(value, "resourceTypes", ResolveType);
        var keys = References(value, "conditionKeys", ResolveKey);
        if (!DefinitionGrammar.IsActionName(name.Value))
        {
            Report(name.ContentSpan, "an action begins with a letter and has letters and digits, at most 64; the prefix is not repeated");
        }
        else if (level is not null && IsNew(name, _actions))
        {
            _actions.Add(name.Value, new SourceAction(
                name.Value,
                DefinitionGrammar.Levels.First(l => l.Name == level).Levels,
                IsPermissionOnly: false,
                types.Select(static t => new SourceActionResource(t, IsRequired: false, [], [])).ToArray(),
                keys,
                []));
        }
    }

    private CatalogModel ModelOf(string name)
    {
        var service = new ServiceModel(_prefix, name, false, [.. _actions.Values], [], [.. _types.Values], [.. _keys.Keys]) { IsApplication = true };
        return new CatalogModel(string.Empty, "its definition", string.Empty, [service], [], [.. _keys.Values], []);
    }

    /// <summary>Reads the members of an object of named things; false where there are none.</summary>
    private bool ReadAll(JsonObject owner, string property, string what, Action<JsonString, JsonObject> read)
    {
        if (owner.Find(property)?.Value is not { Kind: not JsonKind.Missing } value)
        {
            return false;
        }

        if (value is not JsonObject all)
        {
            WrongType(value, property, "an object");
            return true;
        }

        foreach (var member in all.Properties)
        {
            if (++_names > MaxNames)
            {
                Report(member.Name.Span, $"a definition has at most {MaxNames} names: divide the service");
                return true;
            }

            if (member.Value is JsonObject one)
            {
                CheckProperties(one, what);
                Text(one, "description");
                read(member.Name, one);
            }
            else if (member.Value.Kind != JsonKind.Missing)
            {
                WrongType(member.Value, member.Name.Value, "an object");
            }
        }

        return !all.Properties.IsEmpty;
    }

    /// <summary>A list of names that are defined elsewhere, each once, as they are written there.</summary>
    private List<string> References(JsonObject owner, string property, Func<JsonString, string?> resolve)
    {
        var result = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (owner.Find(property)?.Value is not { Kind: not JsonKind.Missing } value)
        {
            return result;
        }

        if (value is not JsonArray array)
        {
            WrongType(value, property, "an array of strings");
            return result;
        }

        foreach (var item in array.Items)
        {
            if (++_names > 2 * MaxNames)
            {
                Report(item.Span, $"a definition refers to at most {MaxNames} names: divide the service");
                return result;
            }

            if (item is not JsonString text)
            {
                if (item.Kind != JsonKind.Missing)
                {
                    WrongType(item, property, "strings only");
                }
            }
            else if (resolve(text) is { } name)
            {
                if (seen.Add(name))
                {
                    result.Add(name);
                }
                else
                {
                    Report(text.ContentSpan, $"\"{text.Value}\" stands here already");
                }
            }
        }

        return result;
    }

    private string? ResolveType(JsonString text)
    {
        if (_types.TryGetValue(text.Value, out var type))
        {
            return type.Name;
        }

        Report(text.ContentSpan, $"\"{text.Value}\" is no resource type of this definition");
        return null;
    }

    private string? ResolveKey(JsonString text)
    {
        if (_keys.TryGetValue(text.Value, out var own))
        {
            return own.Name;
        }

        if (text.Value.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) && AwsCatalog.Default.TryGetGlobalKey(text.Value.AsSpan(), out var global))
        {
            AddGlobal(global);
            return global.Name;
        }

        Report(text.ContentSpan, $"\"{text.Value}\" is no condition key of this definition and no global key of AWS");
        return null;
    }

    private void AddGlobal(ConditionKeyEntry key) => _keys[key.Name] = new KeyModel(key.Name, key.Type, key.IsMultivalued)
    {
        SecondType = key.SecondType,
        IsGlobal = true,
        IsSensitive = key.IsSensitive,
        Replacements = [.. key.Replacements],
        Services = [.. key.SupportedServices],
    };

    private bool IsNew<T>(JsonString name, SortedDictionary<string, T> names)
    {
        if (!names.ContainsKey(name.Value))
        {
            return _spellings.Add((typeof(T), name.Value));
        }

        // The same letters a second time were reported as a duplicate by the reader of JSON.
        if (!_spellings.Contains((typeof(T), name.Value)))
        {
            Report(name.ContentSpan, $"\"{name.Value}\" differs from another name in case alone, and case does not count");
        }

        return false;
    }

    private void CheckProperties(JsonObject node, string what)
    {
        var known = Properties[what];
        foreach (var property in node.Properties)
        {
            if (Array.IndexOf(known, property.Name.Value) < 0)
            {
                Report(property.Name.Span, $"\"{property.Name.Value}\" is no property of {what}: it has {string.Join(", ", known.Where(static k => k[0] != '$'))}");
            }
        }
    }

    private string? Choice(JsonObject node, string property, IEnumerable<string> choices)
    {
        if (Required(node, property) is not { } text)
        {
            return null;
        }

        var all = choices.ToList();
        if (!all.Contains(text.Value))
        {
            Report(text.ContentSpan, $"\"{property}\" is one of {string.Join(", ", all)}");
            return null;
        }

        return text.Value;
    }

    private JsonString? Required(JsonObject node, string property)
    {
        if (node.Find(property) is null)
        {
            Report(FirstOf(node), $"\"{property}\" is missing");
            return null;
        }

        return Text(node, property);
    }

    private JsonString? Text(JsonObject node, string property)
    {
        var value = node.Find(property)?.Value;
        if (value is not null and not JsonString && value.Kind != JsonKind.Missing)
        {
            WrongType(value, property, "a string");
        }

        return value as JsonString;
    }

    private bool Boolean(JsonObject node, string property)
    {
        var value = node.Find(property)?.Value;
        if (value is { Kind: not (JsonKind.True or JsonKind.False or JsonKind.Missing) })
        {
            WrongType(value, property, "true or false");
        }

        return value?.Kind == JsonKind.True;
    }

    private void WrongType(JsonNode value, string property, string expected) =>
        Report(value.Span, $"\"{property}\" is {expected}, not {value.Description}");

    /// <summary>The opening brace: where something is missing.</summary>
    private static SourceSpan FirstOf(JsonObject node) => new(node.Start, Math.Min(1, node.End - node.Start));

    private void Report(SourceSpan span, string message) => _faults.Add(new DefinitionFault(span, message));
}
