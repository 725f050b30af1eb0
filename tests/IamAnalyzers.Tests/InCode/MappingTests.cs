using System.Globalization;
using System.Text;
using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Analyzers.InCode;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace IamAnalyzers.Tests.InCode;

/// <summary>Ten thousand policies written at random, as texts and as objects: each finding's characters, decoded, are what it complains of.</summary>
public class MappingTests
{
    private const int Documents = 10_000;
    private const int PerFile = 500;

    [Fact]
    public async Task Every_finding_stands_on_what_it_complains_of()
    {
        var random = new Random(20261123);
        var checkedCount = 0;
        for (var file = 0; file < Documents / PerFile; file++)
        {
            var writer = new RandomPolicies(random);
            var source = writer.Write(PerFile);
            var diagnostics = await new TestProject()
                .Reference(Cdk.References)
                .Source(source)
                .DiagnoseAsync(new PolicyCodeAnalyzer(), new PolicyLiteralAnalyzer());
            var found = diagnostics.Where(d => d.Id == "IAM2004").ToList();
            var lines = found.Select(d => d.Location.GetLineSpan().StartLinePosition.Line - 4).ToHashSet();
            var missed = source.Split('\n').Skip(4).Take(PerFile).Where((_, line) => !lines.Contains(line)).ToList();
            Assert.True(found.Count == PerFile && missed.Count == 0, string.Join("\n", missed.Take(5)));
            foreach (var (diagnostic, name) in found.Zip(writer.Names))
            {
                var text = source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
                Assert.Equal(name, Decode(text, name));
                Assert.Contains(name, diagnostic.GetMessage());
                checkedCount++;
            }
        }

        Console.WriteLine($"Policies at random: {checkedCount}, each finding on its characters");
        Assert.Equal(Documents, checkedCount);
    }

    // What stands there decodes as the compiler decodes it; a name without escapes is itself in every kind of literal.
    private static string Decode(string text, string name) =>
        text == name ? name : SyntaxFactory.ParseExpression("\"" + text + "\"").GetFirstToken().ValueText;

    private sealed class RandomPolicies(Random random)
    {
        public List<string> Names { get; } = [];

        public string Write(int count)
        {
            var source = new StringBuilder("using Amazon.CDK.AWS.IAM;\nusing System.Collections.Generic;\nclass C\n{\n");
            for (var i = 0; i < count; i++)
            {
                var name = "Nosuch" + new string([.. Enumerable.Range(0, random.Next(3, 9)).Select(_ => (char)random.Next('a', 'z' + 1))]) + "X";
                Names.Add(name);
                source.Append(CultureInfo.InvariantCulture, $"    void M{i}() {{ {Document(name)} }}\n");
            }

            return source.Append("}\n").ToString();
        }

        private string Document(string name)
        {
            var action = Literal("sqs:" + name, name);
            var filler = string.Concat(Enumerable.Range(0, random.Next(3)).Select(_ => Literal("sqs:SendMessage", "") + ", "));
            return random.Next(6) switch
            {
                0 => $"_ = new PolicyStatement(new PolicyStatementProps {{ Actions = new[] {{ {filler}{action} }}, Resources = new[] {{ \"*\" }} }});",
                1 => $"_ = new PolicyStatement(new PolicyStatementProps {{ Resources = [\"*\"], Actions = [{filler}{action}] }});",
                2 => $"var s = new PolicyStatement(); s.AddAllResources(); s.AddActions({filler}{action});",
                3 => $"_ = PolicyStatement.FromJson(new Dictionary<string, object> {{ [\"Effect\"] = \"Allow\", [\"Action\"] = new[] {{ {filler}{action} }}, [\"Resource\"] = \"*\" }});",
                4 => $"_ = System.Text.Json.JsonSerializer.Serialize(new {{ Version = \"2012-10-17\", Statement = new[] {{ new {{ Effect = \"Allow\", Action = {action}, Resource = \"*\" }} }} }});",
                _ => "var p = " + Whole(Json(name)) + ";",
            };
        }

        private string Json(string name)
        {
            var space = new string(' ', random.Next(3));
            return $"{{{space}\"Version\":{space}\"2012-10-17\", \"Statement\":{space}{{ \"Effect\": \"Allow\", \"Action\": [{space}\"sqs:{name}\" ], \"Resource\": \"*\" }} }}";
        }

        private string Whole(string json) => random.Next(4) switch
        {
            0 => "\"" + Escape(json, everyOther: false) + "\"",
            1 => "@\"" + json.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
            2 => "\"\"\"" + json + "\"\"\"",
            _ => "\"" + Escape(json[..20], everyOther: false) + "\" + \"\"\"" + json[20..] + "\"\"\"",
        };

        /// <summary>A literal of one value; a part that must stay in one piece is not cut.</summary>
        private string Literal(string value, string whole) => random.Next(5) switch
        {
            0 => "\"" + Escape(value, everyOther: true) + "\"",
            1 => "@\"" + value + "\"",
            2 => "\"\"\"" + value + "\"\"\"",
            3 => $"(\"{value[..^Math.Max(1, whole.Length)]}\" + \"{value[^Math.Max(1, whole.Length)..]}\")",
            _ => "\"" + value + "\"",
        };

        private string Escape(string value, bool everyOther)
        {
            var text = new StringBuilder();
            foreach (var c in value)
            {
                text.Append(c == '"' ? "\\\"" : everyOther && random.Next(4) == 0 ? $"\\u{(int)c:x4}" : c.ToString());
            }

            return text.ToString();
        }
    }
}
