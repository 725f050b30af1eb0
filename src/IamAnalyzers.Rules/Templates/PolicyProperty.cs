using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Rules.Templates.Reading;

namespace IamAnalyzers.Rules.Templates;

/// <summary>A property of a type of resource that holds a policy.</summary>
/// <param name="Type">The type, such as <c>AWS::S3::BucketPolicy</c>.</param>
/// <param name="Path">The names that lead to it from the resource's properties; <c>[]</c> behind one stands for the items of a list.</param>
/// <param name="Kind">The kind of policy; null for another grammar, which is left alone.</param>
/// <param name="Evidence">How the row came about.</param>
/// <param name="Form">Nothing for a policy, <see cref="Document"/>, <see cref="Statements"/>, or <c>Property=Value</c> that must hold.</param>
internal sealed record PolicyProperty(string Type, string Path, PolicyKind? Kind, string Evidence, string Form)
{
    /// <summary>Only an object with a Statement is a policy: names and templates of policies may stand there too.</summary>
    public const string Document = "document";

    /// <summary>The statements alone, without the policy around them.</summary>
    public const string Statements = "statements";

    /// <summary>What has to be written around the value to make it a policy.</summary>
    public ValueFrame Frame => Form == Statements ? new ValueFrame("{\"Version\":\"2012-10-17\",\"Statement\":", "}") : default;

    /// <summary>The values that stand there, whatever the template's conditions say.</summary>
    public IEnumerable<JsonNode> ValuesIn(TemplateResource resource)
    {
        var equals = Form.IndexOf('=');
        if (equals > 0 && (resource[Form.Substring(0, equals)]?.Value as JsonString)?.Value != Form.Substring(equals + 1))
        {
            return [];
        }

        IEnumerable<JsonNode> values = Intrinsics.AlternativesOf(resource.Properties);
        foreach (var name in Path.Split('.'))
        {
            values = Step(values, name);
        }

        return Form == Document ? values.Where(static v => v is JsonObject value && value.Find("Statement") is not null) : values;
    }

    private static IEnumerable<JsonNode> Step(IEnumerable<JsonNode> values, string name)
    {
        var isList = name.EndsWith("[]", StringComparison.Ordinal);
        var property = isList ? name.Substring(0, name.Length - 2) : name;
        return values.OfType<JsonObject>()
            .Select(v => v.Find(property)?.Value)
            .SelectMany(v => isList ? TemplateResource.ItemsOf(v) : Intrinsics.AlternativesOf(v));
    }
}

/// <summary>The table of properties.</summary>
internal static class PolicyProperties
{
    private const string Resource = "IamAnalyzers.Rules.policy-properties.tsv";

    private static readonly Lazy<ImmutableDictionary<string, ImmutableArray<PolicyProperty>>> ByType = new(
        static () => Load().GroupBy(static p => p.Type, StringComparer.Ordinal)
            .ToImmutableDictionary(static g => g.Key, static g => g.ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>Every row.</summary>
    public static IEnumerable<PolicyProperty> All => ByType.Value.Values.SelectMany(static p => p);

    /// <summary>The rows of a type, in the order of the table.</summary>
    public static ImmutableArray<PolicyProperty> Of(string type) =>
        ByType.Value.TryGetValue(type, out var rows) ? rows : ImmutableArray<PolicyProperty>.Empty;

    private static IEnumerable<PolicyProperty> Load()
    {
        using var stream = typeof(PolicyProperties).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var type = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] != '\t')
            {
                type = line;
                continue;
            }

            var fields = line.Split('\t');
            yield return new PolicyProperty(type, fields[2], fields[1] == "-" ? null : ToKind(fields[1]), fields[3], fields.Length > 4 ? fields[4] : "");
        }
    }

    private static PolicyKind ToKind(string text) => (PolicyKind)Enum.Parse(typeof(PolicyKind), text);
}
