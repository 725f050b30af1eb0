using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IamAnalyzers.Rules.Templates;

namespace IamAnalyzers.Rules.Tests.Templates;

/// <summary>Every property of the table is looked at, and every other grammar of the table is not.</summary>
public sealed class PolicyPropertyTests(ITestOutputHelper output)
{
    private const string Statement = """{"Effect":"alow","Action":"s3:GetObject","Resource":"*"}""";

    private static readonly string Policy = $$"""{"Version":"2012-10-17","Statement":[{{Statement}}]}""";

    public static TheoryData<string, string, string> Rows => [.. PolicyProperties.All.Select(static p => (p.Type, p.Path, p.Form))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_bad_policy_is_found_on_its_characters(string type, string path, string form)
    {
        var kind = Find(type, path, form).Kind;
        var template = Write(type, path, form, JsonNode.Parse(form == PolicyProperty.Statements ? $"[{Statement}]" : Policy)!);

        Assert.Equal(kind is null ? [] : ["alow"], EffectsIn(template));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void So_is_one_in_a_condition(string type, string path, string form)
    {
        var kind = Find(type, path, form).Kind;
        var template = Write(type, path, form, JsonNode.Parse(
            $$"""{ "Fn::If": ["C", { "Ref": "AWS::NoValue" }, {{(form == PolicyProperty.Statements ? Statement : Policy)}}] }""")!);

        Assert.Equal(kind is null ? [] : ["alow"], EffectsIn(template));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void So_is_one_that_is_a_text(string type, string path, string form)
    {
        if (form is PolicyProperty.Statements or PolicyProperty.Document)
        {
            return;
        }

        Assert.Equal(Find(type, path, form).Kind is null ? [] : ["alow"], EffectsIn(Write(type, path, form, JsonValue.Create(Policy))));
    }

    [Fact]
    public void The_table_has_each_row_once_and_says_where_it_comes_from()
    {
        var rows = PolicyProperties.All.ToList();

        Assert.Equal(rows.Count, rows.Select(static r => (r.Type, r.Path, r.Form)).Distinct().Count());
        Assert.All(rows, static r => Assert.Contains(r.Evidence, (string[])["measured", "known"]));
        Assert.True(rows.Count > 80);
        output.WriteLine($"{rows.Count} properties of {rows.Select(static r => r.Type).Distinct().Count()} types, {rows.Count(static r => r.Kind is null)} of other grammars");
    }

    /// <summary>The CDK's classes are made from CloudFormation's schema, one for each type: what is a surface there is one here.</summary>
    [Fact]
    public void Every_policy_of_the_CDKs_classes_is_in_the_table()
    {
        var surfaces = File.ReadAllLines(Repository.Path("src", "IamAnalyzers", "Analyzers", "InCode", "Surfaces", "policy-surfaces.tsv"));
        var known = PolicyProperties.All.Select(static p => (Type: p.Type.Replace("AWS::", "").Replace("::", "."), Name: p.Path.Split('.')[^1]))
            .Select(static p => $"{p.Type}.{p.Name}")
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = new List<string>();
        var count = 0;
        var type = "";
        foreach (var line in surfaces.Where(static l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] != '\t')
            {
                type = line;
                continue;
            }

            // Amazon.CDK.AWS.S3.CfnBucketPolicyProps → S3.BucketPolicy; nested classes are lists of their owner.
            var name = type.Split('.')[^1];
            if (!name.StartsWith("Cfn", StringComparison.Ordinal) || !name.EndsWith("Props", StringComparison.Ordinal) || name.Contains('+'))
            {
                continue;
            }

            count++;
            var service = type.Split('.')[^2] switch
            {
                "SAM" => "Serverless",
                "AwsMediapackagev2" => "MediaPackageV2",
                "AwsS3Express" => "S3Express",
                var other => other,
            };
            var property = line.Split('\t')[2];
            var row = $"{service}.{name[3..^5]}.{property}";
            if (!known.Contains(row) && !known.Contains(row + ".PolicyDocument") && !PolicyProperties.All.Any(p => p.Path.StartsWith(property + ".", StringComparison.Ordinal) && p.Type.EndsWith("::" + name[3..^5], StringComparison.Ordinal)))
            {
                missing.Add(row);
            }
        }

        Assert.Empty(missing);
        Assert.True(count > 40, $"only {count} classes seen");
    }

    private static PolicyProperty Find(string type, string path, string form) =>
        PolicyProperties.Of(type).Single(p => p.Path == path && p.Form == form);

    private static IEnumerable<string> EffectsIn(string template) =>
        TemplateChecker.Check(template, CheckSettings.Default, CancellationToken.None)
            .Where(static f => f.Rule.Id == RuleIds.InvalidEffect)
            .Select(f => template.Substring(f.Span.Start, f.Span.Length).Trim('"', '\\'));

    private static string Write(string type, string path, string form, JsonNode value)
    {
        foreach (var name in path.Split('.').Reverse())
        {
            value = name.EndsWith("[]", StringComparison.Ordinal)
                ? new JsonObject { [name[..^2]] = new JsonArray(value) }
                : new JsonObject { [name] = value };
        }

        if (form.Split('=') is [var property, var needed])
        {
            value.AsObject()[property] = needed;
        }

        return new JsonObject { ["Resources"] = new JsonObject { ["R"] = new JsonObject { ["Type"] = type, ["Properties"] = value } } }
            .ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
