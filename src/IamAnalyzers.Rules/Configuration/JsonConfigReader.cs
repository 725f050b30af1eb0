using IamAnalyzers.Policies.Json;
using IamAnalyzers.Rules.Credentials;

namespace IamAnalyzers.Rules.Configuration;

/// <summary>Reads the strings of a JSON file, each with the path of names that leads to it.</summary>
internal static class JsonConfigReader
{
    private static readonly string[] NameProperties = ["name", "key"];

    /// <summary>Adds the entries of a JSON file; false where it is none, and parts of it may be missing.</summary>
    public static bool Read(string text, bool isLaunchSettings, List<ConfigEntry> entries)
    {
        var json = JsonText.Parse(text, JsonOptions.Configuration);
        if (json.Root is { } root)
        {
            new Walk(isLaunchSettings, entries).Visit(root, new Scope(null, ""), "");
        }

        return json.Errors.IsEmpty;
    }

    private sealed class Walk(bool isLaunchSettings, List<ConfigEntry> entries)
    {
        private int _sections;

        public void Visit(JsonNode node, Scope scope, string name, int section = 0)
        {
            switch (node)
            {
                case JsonObject container:
                    VisitObject(container, name.Length == 0 ? scope : new Scope(scope, name));
                    break;
                case JsonArray array:
                    foreach (var item in array.Items)
                    {
                        Visit(item, scope, name, section);
                    }

                    break;
                case JsonString value when CredentialFinder.MayHold(value.Value.AsSpan()):
                    entries.Add(new ConfigEntry(section, scope.Context, name, ConfigValue.Of(value)) { IsEnvironment = IsEnvironment(scope) });
                    break;
            }
        }

        private void VisitObject(JsonObject container, Scope scope)
        {
            var section = ++_sections;
            var named = NameIn(container);
            foreach (var property in container.Properties)
            {
                var name = property.Name.Value;
                if (CredentialFinder.MayHold(name.AsSpan()))
                {
                    entries.Add(new ConfigEntry(section, scope.Context, "", ConfigValue.Of(property.Name)));
                }

                // { "name": "AWS_SECRET_ACCESS_KEY", "value": "…" }: the value's name is written beside it.
                var effective = named is not null && name.Equals("value", StringComparison.OrdinalIgnoreCase) ? named : name;
                Visit(property.Value, scope, effective, section);
            }
        }

        private static string? NameIn(JsonObject container)
        {
            foreach (var property in container.Properties)
            {
                if (property.Name.Value.Length is 3 or 4
                    && property.Value is JsonString { Value.Length: < 100 } value
                    && Array.Exists(NameProperties, name => name.Equals(property.Name.Value, StringComparison.OrdinalIgnoreCase)))
                {
                    return value.Value;
                }
            }

            return null;
        }

        private bool IsEnvironment(Scope scope) =>
            isLaunchSettings && scope.Name.Equals("environmentVariables", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The names that lead to an object, joined only where somebody asks.</summary>
    private sealed class Scope(Scope? parent, string name)
    {
        private string? _context;

        public string Name { get; } = name;

        public string Context => _context ??= parent is null ? Name : SectionNames.Join(parent.Context, Name);
    }
}
