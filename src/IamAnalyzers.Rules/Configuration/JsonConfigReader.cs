using IamAnalyzers.Policies.Json;

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
            new Walk(isLaunchSettings, entries).Visit(root, "", "");
        }

        return json.Errors.IsEmpty;
    }

    private sealed class Walk(bool isLaunchSettings, List<ConfigEntry> entries)
    {
        private int _sections;

        public void Visit(JsonNode node, string context, string name, int section = 0)
        {
            switch (node)
            {
                case JsonObject container:
                    VisitObject(container, SectionNames.Join(context, name));
                    break;
                case JsonArray array:
                    foreach (var item in array.Items)
                    {
                        Visit(item, context, name, section);
                    }

                    break;
                case JsonString value:
                    entries.Add(new ConfigEntry(section, context, name, ConfigValue.Of(value)) { IsEnvironment = IsEnvironment(context) });
                    break;
            }
        }

        private void VisitObject(JsonObject container, string context)
        {
            var section = ++_sections;
            var named = NameIn(container);
            foreach (var property in container.Properties)
            {
                var name = property.Name.Value;
                if (name.Length >= 20)
                {
                    entries.Add(new ConfigEntry(section, context, "", ConfigValue.Of(property.Name)));
                }

                // { "name": "AWS_SECRET_ACCESS_KEY", "value": "…" }: the value's name is written beside it.
                var effective = named is not null && name.Equals("value", StringComparison.OrdinalIgnoreCase) ? named : name;
                Visit(property.Value, context, effective, section);
            }
        }

        private static string? NameIn(JsonObject container)
        {
            foreach (var property in container.Properties)
            {
                if (property.Value is JsonString { Value.Length: < 100 } value
                    && NameProperties.Contains(property.Name.Value, StringComparer.OrdinalIgnoreCase))
                {
                    return value.Value;
                }
            }

            return null;
        }

        private bool IsEnvironment(string context) =>
            isLaunchSettings && context.EndsWith("environmentVariables", StringComparison.OrdinalIgnoreCase);
    }
}
