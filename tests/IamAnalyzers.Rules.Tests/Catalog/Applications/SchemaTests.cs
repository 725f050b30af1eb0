using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IamAnalyzers.Rules.Catalog.Applications;

namespace IamAnalyzers.Rules.Tests.Catalog.Applications;

/// <summary><c>docs/iam-service.schema.json</c> and the reader of definitions say the same.</summary>
public partial class SchemaTests
{
    /// <summary>What a schema cannot say, in words of the messages.</summary>
    private static readonly string[] BeyondTheSchema =
    [
        "choose one that AWS does not have", "choose another prefix", "a key of this service begins with", "is no resource type of this definition",
        "is no condition key of this definition", "differs from another name in case alone",
    ];

    private static readonly string[] Texts =
    [
        "orders", "Orders", "s3", "aws", "", "a b", "orders:Channel", "orders:Label/${Name}", "orders:Label/${}", "billing:X", "aws:SourceIp", "aws:RequestTag/${TagKey}",
        "orders:::order/${OrderId}", "arn:${Partition}:orders:::x/${Id}", "arn:aws:orders:::x", "arn:orders:::x", "orders:::${A}${B}", "orders:${Region}:${Account}:x:${A}:${B}",
        "orders:eu-${R}::x", ":::x", "orders:::", "orders:::a*", "orders:::a b", "arn:", "orders:::${1a}", "orders:::{x}", "String", "ARN", "Read", "Permissions management", "order", "invoice",
        "Read-All", "x_y", "1x", "é", "orders:::é", new string('a', 64), new string('a', 65),
    ];

    private static readonly string[] Names =
        ["$schema", "prefix", "name", "actions", "resourceTypes", "conditionKeys", "description", "type", "multivalued", "arn", "accessLevel", "Read", "order", "orders:Channel", "extra"];

    private static JsonSchema Schema { get; } =
        new(JsonNode.Parse(File.ReadAllText(Repository.Path("docs", "iam-service.schema.json")))!.AsObject());

    private static string Example { get; } = Examples().First();

    [Fact]
    public void The_examples_of_the_documentation_are_valid()
    {
        Assert.NotEmpty(Examples());
        foreach (var example in Examples())
        {
            Assert.Empty(ServiceDefinitionReader.Read(example).Faults);
            Assert.True(Schema.IsValid(JsonNode.Parse(example)));
        }
    }

    [Fact]
    public void The_schema_lists_the_properties_that_the_reader_knows()
    {
        var root = JsonNode.Parse(File.ReadAllText(Repository.Path("docs", "iam-service.schema.json")))!;
        JsonNode Of(string what) => what == "a service definition" ? root : root["$defs"]![what switch
        {
            "a condition key" => "conditionKey",
            "a resource type" => "resourceType",
            _ => "action",
        }]!;
        foreach (var (what, properties) in ServiceDefinitionReader.Properties)
        {
            Assert.Equal(properties.Order(StringComparer.Ordinal), Of(what)["properties"]!.AsObject().Select(static p => p.Key).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_reader_accepts_what_the_schema_accepts_and_refuses_what_it_refuses()
    {
        var random = new Random(20260926);
        var counts = (Both: 0, Neither: 0, ReaderAlone: 0);
        for (var i = 0; i < 6000; i++)
        {
            var root = JsonNode.Parse(Example)!;
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                Change(root, random);
            }

            var text = root.ToJsonString();
            var isValid = Schema.IsValid(root);
            var faults = ServiceDefinitionReader.Read(text).Faults;
            var ofForm = faults.Where(static f => !BeyondTheSchema.Any(words => f.Message.Contains(words, StringComparison.Ordinal))).ToList();
            if (isValid)
            {
                Assert.True(ofForm.Count == 0, $"The schema accepts, the reader says '{ofForm.FirstOrDefault().Message}':\n{text}");
                counts = faults.IsEmpty ? counts with { Both = counts.Both + 1 } : counts with { ReaderAlone = counts.ReaderAlone + 1 };
            }
            else
            {
                Assert.True(!faults.IsEmpty, $"The reader accepts what the schema refuses:\n{text}");
                counts.Neither++;
            }
        }

        Assert.True(counts is { Both: > 200, Neither: > 1000, ReaderAlone: > 200 }, counts.ToString());
    }

    private static void Change(JsonNode root, Random random)
    {
        var nodes = Descendants(root).Where(static n => n.Parent is not null).ToList();
        var node = nodes[random.Next(nodes.Count)];
        JsonNode? value = random.Next(8) switch
        {
            0 => JsonValue.Create(random.Next(3)),
            1 => JsonValue.Create(random.Next(2) == 0),
            2 => null,
            3 => new JsonObject(),
            4 => new JsonArray(JsonValue.Create(Texts[random.Next(Texts.Length)])),
            _ => JsonValue.Create(Texts[random.Next(Texts.Length)]),
        };
        if (node.Parent is JsonArray array)
        {
            array[array.IndexOf(node)] = value;
            return;
        }

        var owner = node.Parent!.AsObject();
        var name = owner.First(p => ReferenceEquals(p.Value, node)).Key;
        switch (random.Next(6))
        {
            case 0:
                owner.Remove(name);
                break;
            case 1:
                owner.Remove(name);
                owner[random.Next(2) == 0 ? Names[random.Next(Names.Length)] : Texts[random.Next(Texts.Length)]] = node;
                break;
            case 2:
                owner[random.Next(2) == 0 ? Names[random.Next(Names.Length)] : Texts[random.Next(Texts.Length)]] = node.DeepClone();
                break;
            default:
                owner[name] = value;
                break;
        }
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode node)
    {
        yield return node;
        var children = node switch
        {
            JsonObject o => o.Select(static p => p.Value),
            JsonArray a => a,
            _ => [],
        };
        foreach (var descendant in children.Where(static c => c is not null).SelectMany(static c => Descendants(c!)))
        {
            yield return descendant;
        }
    }

    /// <summary>The definitions that the documentation shows.</summary>
    internal static IEnumerable<string> Examples() => JsonBlock()
        .Matches(File.ReadAllText(Repository.Path("docs", "application-services.md")))
        .Select(static m => m.Groups[1].Value);

    [GeneratedRegex("```json\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
