using IamAnalyzers.Analyzers.Credentials;
using IamAnalyzers.Testing;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace IamAnalyzers.Tests.Credentials;

/// <summary>C# that is made to take long, or to make us fail.</summary>
public class AdversarialCodeTests
{
    private static readonly GeneratedCredentials Keys = new(61);

    public static TheoryData<string> Texts => new()
    {
        "class C { string x = \"" + Keys.Base64Of(7_500_000) + "\"; }",
        "class C { string x = \"" + string.Concat(Enumerable.Repeat("\\u0041", 300_000)) + "\"; }",
        "class C { string x = " + string.Join(" + ", Enumerable.Repeat("\"AKIAQ\"", 20_000)) + "; }",
        "class C { string[] x = { " + string.Join(", ", Enumerable.Range(0, 20_000).Select(_ => "\"" + Keys.Text("ABCDEFabcdef0123+/", 40) + "\"")) + " }; }",
        "class C { char[] x = { " + string.Join(", ", Enumerable.Repeat("'A'", 50_000)) + " }; }",
        "class C { string x = $\"" + string.Concat(Enumerable.Repeat("{1}A", 20_000)) + "\"; }",
        "// " + string.Concat(Enumerable.Repeat("AKIAQ secret=" + Keys.Secret()[..39] + " ", 20_000)),
        "class C { int x = " + string.Concat(Enumerable.Repeat("a+\"A\"+", 20_000)) + "1; }",
        "class C { string x = " + string.Concat(Enumerable.Repeat("string.Concat(\"A\", ", 300)) + "\"B\"" + new string(')', 300) + "; }",
        "\"" + new string(' ', 1_000_000) + "\"+" + new string('"', 100_001),
    };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void The_look_through_the_text_comes_back(string text)
    {
        // Up to ten million characters: work that is not linear would not come back; how fast it is, the benchmarks say.
        var positions = new List<int>();

        SourceCandidates.Find(text, positions);

        Assert.All(positions, position => Assert.InRange(position, 0, text.Length));
    }

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public async Task Nothing_fails(string text) =>
        Assert.DoesNotContain(
            await new TestProject { AllowErrors = true }.Source(text).DiagnoseAsync(new CodeCredentialAnalyzer()), d => d.Id == "IAM0001");

    [Fact]
    public void Rubbish_does_not_make_it_fail()
    {
        var random = new Random(3);
        var id = Keys.KeyId();
        string[] pieces =
        [
            "\"", "'", "+", "$\"", "{", "}", "(", ")", "[", "]", ",", ";", "=", "=>", "new ", "string", ".Concat(", ".Join(", "Secret", "secretKey", id, Keys.Secret(), "\\u0041", "//", "\n", "class C ", "??", "switch", "u8", "\"\"\"", "#if X\n",
            "nameof(", "new string(", "SecretValue.UnsafePlainText(", "const ", "[Attr(", " a ", "@\"", "(", "base(", "this[",
        ];
        for (var i = 0; i < 300; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(3, 40)).Select(_ => pieces[random.Next(pieces.Length)]));
            var tree = CSharpSyntaxTree.ParseText("class C { string s = " + text + "\"" + id + "\"; void M() { " + text);
            var model = CSharpCompilation.Create("A", [tree]).GetSemanticModel(tree);
            CodeScan.Run(model, _ => { }, CancellationToken.None);
        }

    }
}
