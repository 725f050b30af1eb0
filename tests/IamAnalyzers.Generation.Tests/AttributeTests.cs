using IamAnalyzers.Generation.Tests.Harness;
using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis.CSharp;

namespace IamAnalyzers.Generation.Tests;

/// <summary>Policies in attributes: where the code goes, which lines it names, what has no code.</summary>
public class AttributeTests
{
    private const string Quote = "\"\"\"";
    private const string Json = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*" } }""";

    /// <summary>What stands for <c>[P]</c> in the code of tests.</summary>
    private const string Attribute = $"[IamAnalyzers.Policies.IamPolicy({Quote}{Json}{Quote})]";

    [Theory]
    [InlineData("[P] static partial class P { }", "P")]
    [InlineData("namespace A.B { [P] static partial class P { } }", "A.B.P")]
    [InlineData("namespace A { namespace B { [P] public static partial class P { } } }", "A.B.P")]
    [InlineData("namespace A.@class; [P] static partial class @event { }", "A.class.event")]
    [InlineData("namespace A; internal partial class Outer { [P] private static partial class P { } }", "A.Outer.P")]
    [InlineData("namespace A; partial interface I { public partial struct S { internal partial record R { [P] static partial class P { } } } }", "A.I.S.R.P")]
    [InlineData("readonly partial record struct S { [P] static partial class P { } }", "S.P")]
    [InlineData("partial class P { } [P] static partial class P { }", "P")]
    public void Code_goes_into_the_declared_class(string code, string expected)
    {
        var project = Generate(code.Replace("[P]", Attribute, StringComparison.Ordinal)).AssertCompiles();
        Assert.Single(project.Sources, s => s.HintName == expected + ".g.cs");
    }

    [Theory]
    [InlineData("[P] static class P { }")]
    [InlineData("[P] partial class P { }")]
    [InlineData("[P] static partial class P<T> { }")]
    [InlineData("class Outer { [P] static partial class P { } }")]
    [InlineData("partial class Outer<T> { [P] static partial class P { } }")]
    [InlineData("[P] file static partial class P { }")]
    [InlineData("[P] partial record P { }")]
    [InlineData("namespace Acme.Policies { [P] static partial class S3Object { } }")]
    public void Nothing_is_written_where_no_code_can_be_added(string code) =>
        Assert.Empty(Generate(code.Replace("[P]", Attribute, StringComparison.Ordinal)).Sources);

    [Theory]
    [InlineData("[IamAnalyzers.Policies.IamPolicy(null!)]")]
    [InlineData("[IamAnalyzers.Policies.IamPolicy(nameof(Missing.Thing))]")]
    [InlineData("[IamAnalyzers.Policies.IamPolicy(\"\" + 1)]")]
    [InlineData("[IamAnalyzers.Policies.IamPolicy]")]
    [InlineData("[IamAnalyzers.Policies.IamPolicy(\"\")]")]
    [InlineData("[IamAnalyzers.Policies.IamPolicy(\"{\")]")]
    [InlineData("[IamAnalyzers.Policies.IamPolicy(")]
    [InlineData("[IamPolicy(\"{}\")]")]
    public void A_text_that_is_no_policy_gives_nothing_and_harms_nothing(string attribute)
    {
        var project = Generate(attribute + " static partial class Broken { } " + Attribute + " static partial class Whole { }");
        Assert.DoesNotContain(project.Sources, static s => s.HintName.StartsWith("Broken", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\n  \"{ \\\"Statement\\\": [\" +\n  \"{ \\\"Sid\\\": \\\"A\\\", \\\"Effect\\\": \\\"Allow\\\", \\\"Action\\\": \\\"s3:GetObject\\\", \\\"Resource\\\": \\\"*\\\" },\"\n + \"{ \\\"Effect\\\": \\\"Deny\\\", \\\"Action\\\": \\\"s3:PutObject\\\", \\\"Resource\\\": \\\"*\\\" }] }\"", 3, 4)]
    [InlineData("\"\"\"\n  { \"Statement\": [\n    { \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" },\n\n    { \"Effect\": \"Deny\", \"Action\": \"s3:PutObject\", \"Resource\": \"*\" }] }\n  \"\"\"", 3, 5)]
    [InlineData("\"\"\"\r\n  { \"Statement\": [\r\n    { \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" },\r\n\r\n    { \"Effect\": \"Deny\", \"Action\": \"s3:PutObject\", \"Resource\": \"*\" }] }\r\n  \"\"\"", 3, 5)]
    [InlineData("@\"{ \"\"Statement\"\": [\n    { \"\"Effect\"\": \"\"Allow\"\", \"\"Action\"\": \"\"s3:GetObject\"\", \"\"Resource\"\": \"\"*\"\" },\n    { \"\"Effect\"\": \"\"Deny\"\", \"\"Action\"\": \"\"s3:PutObject\"\", \"\"Resource\"\": \"\"*\"\" }] }\"", 2, 3)]
    [InlineData("\"{\\n \\\"Statement\\\": [\\n{ \\\"Effect\\\": \\\"Allow\\\", \\\"Action\\\": \\\"s3:GetObject\\\", \\\"Resource\\\": \\\"*\\\" },\\n{ \\\"Effect\\\": \\\"Deny\\\", \\\"Action\\\": \\\"s3:PutObject\\\", \\\"Resource\\\": \\\"*\\\" }] }\"", 1, 1)]
    [InlineData("\n\n Texts.Policy", 3, 3)]
    [InlineData("\n $@\"{{ \"\"Statement\"\": [{Texts.First},\n {Texts.Second}] }}\"", 2, 3)]
    public void Decisions_name_the_line_of_the_code(string text, int first, int second)
    {
        const string Texts = """
            static class Texts
            {
                public const string First = "{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" }";
                public const string Second = "{ \"Effect\": \"Deny\", \"Action\": \"s3:PutObject\", \"Resource\": \"*\" }";
                public const string Policy = "{ \"Statement\": [\n" + First + ",\n" + Second + "] }";
            }
            """;
        var type = Generate($"[IamAnalyzers.Policies.IamPolicy({text})]\npublic static partial class P {{ }}\n", Texts).Load().GetType("P")!;
        var context = Activator.CreateInstance(type.GetNestedType("Context")!);
        AccessDecision Ask(string action) => (AccessDecision)type.GetMethod("Evaluate")!.Invoke(null, [action, "arn:aws:s3:::docs/x", context])!;

        Assert.Equal((Decision.Allowed, first, "Source0.cs"), (Ask("s3:GetObject").Decision, Ask("s3:GetObject").Line, Ask("s3:GetObject").File));
        Assert.Equal((Decision.ExplicitlyDenied, second), (Ask("s3:PutObject").Decision, Ask("s3:PutObject").Line));
    }

    [Fact]
    public void The_attribute_says_the_kind()
    {
        const string Boundary = $"[IamAnalyzers.Policies.IamPolicy({Quote}{Json}{Quote}, Kind = IamAnalyzers.Policies.PolicyKind.Boundary)] static partial class P {{ }}";
        Assert.Contains("The permissions boundary", Generate(Boundary).AssertCompiles().SourceOf("P.g.cs"), StringComparison.Ordinal);
        Assert.Contains("The identity policy", Generate(Attribute + " static partial class P { }").AssertCompiles().SourceOf("P.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_does_not_take_the_name_of_a_declared_class()
    {
        var project = new TestProject
        {
            Policies = [new PolicyText("/src/Acme/reader.iam.json", Json), new PolicyText("/src/Acme/READER.iam.json", Json)],
            Sources = [$"namespace Acme; {Attribute} static partial class Reader {{ }}", $"namespace Acme; {Attribute} static partial class ReadER {{ }}"],
        }.Generate().AssertCompiles();
        Assert.Equal(
            ["Acme.READER3.g.cs", "Acme.ReadER.g.cs", "Acme.Reader2.g.cs", "Acme.Reader4.g.cs"],
            project.Sources.Select(static s => s.HintName).Where(static n => n.StartsWith("Acme.R", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_class_with_the_attribute_twice_is_an_error_of_C_sharp_and_nothing_worse()
    {
        var project = Generate($"{Attribute} static partial class P {{ }} {Attribute} static partial class P {{ }}");
        Assert.Contains(project.Compilation.GetDiagnostics(TestContext.Current.CancellationToken), static d => d.Id == "CS0579");
        Assert.Single(project.Sources, static s => s.HintName == "P.g.cs");
    }

    [Fact]
    public void Older_language_versions_get_nothing() => Assert.Empty(new TestProject
    {
        LanguageVersion = LanguageVersion.CSharp9,
        Sources = ["[IamAnalyzers.Policies.IamPolicy(@\"" + Json.Replace("\"", "\"\"") + "\")] static partial class P { }"],
    }.Generate().Sources);

    [Fact]
    public void An_attribute_of_another_library_is_left_alone() => Assert.Empty(Generate(
        $"using Other; [IamPolicy({Quote}{Json}{Quote})] static partial class P {{ }}",
        "namespace Other { class IamPolicyAttribute : System.Attribute { public IamPolicyAttribute(string json) { } } }").Sources);

    private static GeneratedProject Generate(params string[] sources) => new TestProject { Sources = [.. sources] }.Generate();
}
