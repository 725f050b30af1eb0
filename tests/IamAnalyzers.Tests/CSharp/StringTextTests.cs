using System.Text;
using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Tests.CSharp;

public class StringTextTests
{
    [Fact]
    public void Each_character_of_ten_thousand_literals_stands_where_it_says()
    {
        const int Files = 100;
        const int LiteralsInAFile = 100;
        for (var seed = 0; seed < Files; seed++)
        {
            var generator = new RandomLiteral(new Random(seed));
            var expected = new List<string>();
            var code = new StringBuilder("class C { object[] M() => new object[] {\n");
            for (var i = 0; i < LiteralsInAFile; i++)
            {
                var (literal, value) = generator.Next();
                expected.Add(value);
                code.Append("  ").Append(literal).Append(",\n");
            }

            var tree = CSharpSyntaxTree.ParseText(code.Append("}; }").ToString(), new CSharpParseOptions(LanguageVersion.Preview), cancellationToken: default);
            Assert.DoesNotContain(tree.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
            var expressions = tree.GetRoot().DescendantNodes().OfType<InitializerExpressionSyntax>().First().Expressions;
            Assert.Equal(LiteralsInAFile, expressions.Count);
            for (var i = 0; i < LiteralsInAFile; i++)
            {
                AssertMaps(expressions[i], expected[i]);
            }
        }
    }

    [Fact]
    public void Each_string_expression_is_found_once()
    {
        var root = CSharpSyntaxTree.ParseText("""
            [A("1")] class C
            {
                string M(bool b, int x, string p = "2") =>
                    "3" + (b ? "4" : "5") + $"6{"7"}{F("8" + x)}{"9",4}" + ("10" + ("11"));
                int N(int a, int c) => a + c + (a + c);
            }
            """).GetRoot();

        var found = StringExpressions.In(root).Select(e => e.ToString()).ToHashSet();

        Assert.Equal(
            [
                "\"1\"", "\"2\"", "\"4\"", "\"5\"", "\"8\" + x", "\"9\"",
                "\"3\" + (b ? \"4\" : \"5\") + $\"6{\"7\"}{F(\"8\" + x)}{\"9\",4}\" + (\"10\" + (\"11\"))",
            ],
            found);
    }

    [Fact]
    public void A_long_sum_does_not_overflow_the_stack()
    {
        var code = "class C { object M() => " + string.Join(" + ", Enumerable.Repeat("\"x\"", 5000)) + "; }";
        var root = CSharpSyntaxTree.ParseText(code).GetRoot();

        var expression = Assert.Single(StringExpressions.In(root));
        Assert.Equal(new string('x', 5000), StringTextReader.Read(expression, null, default).Value);
    }

    [Theory]
    [InlineData("Known")]
    [InlineData("K.Const")]
    [InlineData("K.Field")]
    [InlineData("Local")]
    public void What_a_constant_holds_maps_to_the_reference_and_to_its_definition(string reference)
    {
        var (text, tree) = Read(reference);

        Assert.Equal("a:value", text.Value);
        var location = text.Locate(new SourceSpan(3, 2), out var definitions);
        Assert.Equal(reference, tree.GetText().ToString(location.SourceSpan));
        Assert.Equal("al", tree.GetText().ToString(Assert.Single(definitions).SourceSpan));
    }

    [Theory]
    [InlineData("K.Variable")]
    [InlineData("K.Late")]
    [InlineData("Missing")]
    [InlineData("M(\"x\")")]
    public void What_is_not_known_is_a_hole(string reference)
    {
        var (text, _) = Read(reference);

        Assert.Equal("a:" + StringText.Hole, text.Value);
        Assert.True(text.HasHoles);
    }

    private static (StringText Text, SyntaxTree Tree) Read(string reference)
    {
        var tree = CSharpSyntaxTree.ParseText($$"""
            static class K
            {
                public const string Const = "value";
                public static readonly string Field = "v" + "alue";
                public static string Variable = "value";
                public static readonly string Late;
                static K() { Late = "value"; }
            }

            class C
            {
                private const string Known = "value";
                string M(string x)
                {
                    const string Local = "value";
                    return "a:" + {{reference}};
                }
            }
            """);
        var compilation = CSharpCompilation.Create(
            "A", [tree], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
        var expression = tree.GetRoot().DescendantNodes().OfType<ReturnStatementSyntax>().Single().Expression!;
        return (StringTextReader.Read(expression, compilation.GetSemanticModel(tree), default), tree);
    }

    private static void AssertMaps(ExpressionSyntax expression, string expected)
    {
        var text = StringTextReader.Read(expression, model: null, cancellationToken: default);
        Assert.Equal(expected, text.Value);
        var source = expression.SyntaxTree.GetText();
        for (var i = 0; i < expected.Length; i++)
        {
            var span = text.Locate(new SourceSpan(i, 1), out var definitions).SourceSpan;
            Assert.Empty(definitions);
            var code = source.ToString(span);
            Assert.True(expression.Span.Contains(span));
            Assert.True(Decode(code).Contains(expected[i]) && code.Length <= 10, $"'{expected[i]}' maps to '{code}' in {expression}");
        }
    }

    /// <summary>What a span's characters stand for, told by the compiler's own reading.</summary>
    private static string Decode(string code) => code switch
    {
        _ when code.Length == 1 => code,
        "\"\"" => "\"",
        "{{" => "{",
        "}}" => "}",
        _ => ((LiteralExpressionSyntax)SyntaxFactory.ParseExpression($"\"{code}\"")).Token.ValueText,
    };
}
