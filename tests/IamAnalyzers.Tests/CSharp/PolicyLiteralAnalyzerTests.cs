using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Analyzers.Suppressions;
using IamAnalyzers.Policies;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.CSharp;

public class PolicyLiteralAnalyzerTests
{
    public static TheoryData<string> WrongActions => new()
    {
        // Every kind of literal, with the fault marked.
        """
        class C { string P = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:[|GetObjekt|]\",\"Resource\":\"*\"}}"; }
        """,
        """
        class C { string P = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\u0022s3:[|GetObj\x65kt|]\",\"Resource\":\"*\"}}"; }
        """,
        """
        class C { string P = @"{
          ""Version"": ""2012-10-17"", ""Statement"": {
            ""Effect"": ""Allow"", ""Action"": ""s3:[|GetObjekt|]"", ""Resource"": ""*"" } }"; }
        """,
        """"
        class C { string P = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:[|GetObjekt|]", "Resource": "*" } }"""; }
        """",
        """"
        class C
        {
            const string P = """
                {
                  "Version": "2012-10-17",
                  "Statement": { "Effect": "Allow", "Action": "s3:[|GetObjekt|]", "Resource": "*" }
                }
                """;
        }
        """",
        """"
        class C { byte[] P = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:[|GetObjekt|]", "Resource": "*" } }"""u8.ToArray(); }
        """",
        """"
        class C
        {
            const string Version = "2012-10-17";
            const string P = $$"""{ "Version": "{{Version}}", "Statement": { "Effect": "Allow", "Action": "s3:[|GetObjekt|]", "Resource": "*" } }""";
        }
        """",
        """
        class C
        {
            static readonly string Bucket = "arn:aws:s3:::docs/*";
            string P() => $"{{ \"Version\": \"2012-10-17\", \"Statement\": {{ \"Effect\": \"Allow\", \"Action\": \"s3:[|GetObjekt|]\", \"Resource\": \"{Bucket}\" }} }}";
        }
        """,
        """
        class C
        {
            string P = "{ \"Version\": \"2012-10-17\", \"Statement\": { \"Effect\": \"Allow\", "
                + ("\"Action\": " + "\"s3:[|GetObjekt|]\"" + ", ")
                + "\"Resource\": \"*\" } }";
        }
        """,
        """
        class C
        {
            const string Action = "s3:GetObjekt";
            string P = "{ \"Version\": \"2012-10-17\", \"Statement\": { \"Effect\": \"Allow\", \"Action\": \"" + [|Action|] + "\", \"Resource\": \"*\" } }";
        }
        """,
        """"
        class A : System.Attribute { public A(string text) { } }
        [A("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:[|GetObjekt|]", "Resource": "*" } }""")] class C { }
        """",
        """"
        class C { void M(string p = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:[|GetObjekt|]", "Resource": "*" } }""") { } }
        """",
    };

    [Theory]
    [MemberData(nameof(WrongActions), DisableDiscoveryEnumeration = true)]
    public Task A_finding_stands_on_its_characters_in_every_kind_of_literal(string marked) =>
        MarkedSource.AssertMarkedAsync(marked, "IAM2004", DiagnoseAsync);

    [Fact]
    public async Task A_constant_that_holds_a_document_is_reported_where_it_is_written()
    {
        var diagnostics = await DiagnoseAsync(new TestProject()
            .Source(Class("""public const string P = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:GetObjekt\",\"Resource\":\"*\"}}";"""), "Policy.cs")
            .Source("class D { string Use = C.P; string Again() => C.P; }", "Use.cs"));

        Assert.Equal(["Policy.cs"], diagnostics.Where(d => d.Id == "IAM2004").Select(d => Path.GetFileName(d.Location.SourceTree!.FilePath)));
    }

    [Fact]
    public async Task The_definition_of_a_constant_is_a_further_place()
    {
        var project = new TestProject().Source("static class Actions { public const string Get = \"s3:GetObjekt\"; }", "Actions.cs");
        var diagnostic = await MarkedSource.AssertMarkedAsync(
            Class("""string P = "{ \"Version\": \"2012-10-17\", \"Statement\": { \"Effect\": \"Allow\", \"Action\": \"" + [|Actions.Get|] + "\", \"Resource\": \"*\" } }";"""),
            "IAM2004",
            DiagnoseAsync,
            project);

        var definition = Assert.Single(diagnostic.AdditionalLocations);
        Assert.EndsWith("Actions.cs", definition.SourceTree!.FilePath, StringComparison.Ordinal);
        Assert.Equal("GetObjekt", definition.SourceTree.GetText().ToString(definition.SourceSpan));
    }

    [Theory]
    [InlineData("string P = \"{ \\\"statements\\\": [] }\";")]
    [InlineData("string P = \"Statement and Effect\";")]
    [InlineData("string P = \"{ \\\"Resources\\\": { \\\"Statement\\\": { \\\"Effect\\\": \\\"Allow\\\" } } }\";")]
    public async Task What_is_no_policy_or_not_known_is_left_alone(string member) =>
        Assert.Empty(await DiagnoseAsync(new TestProject().Source(Class(member))));

    [Fact]
    public async Task The_text_of_IamPolicy_is_a_policy_whatever_it_holds()
    {
        const string Attribute = "class IamPolicyAttribute : System.Attribute { public IamPolicyAttribute(string text) { } public object? Kind; } ";

        Assert.Equal(["IAM1001"], (await DiagnoseAsync(new TestProject().Source(Attribute + "[IamPolicy(\"\")] class C { }"))).Ids());
        Assert.Equal(["IAM1005"], (await DiagnoseAsync(new TestProject().Source(Attribute + "[IamPolicyAttribute(\"[]\")] class C { }"))).Ids());
    }

    [Fact]
    public async Task Pragmas_editorconfig_and_SuppressMessage_work_as_everywhere()
    {
        const string Member = """string P = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:GetObjekt\",\"Resource\":\"*\"}}";""";

        Assert.Empty(await DiagnoseAsync(new TestProject().Source("#pragma warning disable IAM2004, IAM3007\n" + Class(Member))));
        Assert.Empty(await DiagnoseAsync(new TestProject().Source(
            "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"IamValidity\", \"IAM2004\")] " + Class(Member))));
        Assert.Empty(await DiagnoseAsync(new TestProject().Config("[*.cs]\ndotnet_diagnostic.IAM2004.severity = none").Source(Class(Member))));
        Assert.Equal(
            DiagnosticSeverity.Error,
            Assert.Single(await DiagnoseAsync(new TestProject().Config("[*.cs]\ndotnet_diagnostic.IAM2004.severity = error").Source(Class(Member)))).Severity);
    }

    [Theory]
    [InlineData("\"IAM2004\"")]
    [InlineData("\"IAM2004\", \"Code.cs\"")]
    [InlineData("\"IAM2004\", \"Code.cs\", Sid = \"Read\"")]
    public async Task An_excuse_works_for_code_too(string arguments)
    {
        var project = new TestProject()
            .Reference(typeof(SuppressIamFindingAttribute))
            .Source($"[assembly: IamAnalyzers.Policies.SuppressIamFinding({arguments}, Justification = \"Not yet in the catalogue\")]", "Excuses.cs")
            .Source(Class("""string P = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Sid\":\"Read\",\"Effect\":\"Allow\",\"Action\":\"s3:GetObjekt\",\"Resource\":\"*\"}}";"""));

        Assert.Empty((await project.DiagnoseAsync(new PolicyLiteralAnalyzer(), new UnusedSuppressionAnalyzer())).Short());
    }

    [Fact]
    public async Task Generated_code_is_left_alone() => Assert.Empty(await DiagnoseAsync(new TestProject().Source(
        "// <auto-generated/>\n" + Class("""string P = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:GetObjekt\",\"Resource\":\"*\"}}";"""))));

    [Theory]
    [InlineData("class C { string P = \"{ \\\"Statement\\\": { \\\"Effect\\\": \\\"All")]
    [InlineData("class C { string P = $\"{ \\\"Statement\\\": \\\"Effect\\\" {")]
    [InlineData("class C { string P = \"\"\"\n  { \"Statement\": { \"Effect\": 1 } }\n x \"\"\"; }")]
    [InlineData("class C { string P = \"{ \\\"Statement\\\": { \\\"Effect\\\": \\\"\\uD8\\\" } }\" + + ; }")]
    [InlineData("[IamPolicy(")]
    [InlineData("[IamPolicy(\"\"\"")]
    public async Task Broken_code_harms_nothing(string code) =>
        await new TestProject { AllowErrors = true }.Source(code).DiagnoseAsync(new PolicyLiteralAnalyzer());

    private static string Class(string member) => "class C { " + member + " }";

    private static async Task<IEnumerable<Diagnostic>> DiagnoseAsync(TestProject project) =>
        await project.DiagnoseAsync(new PolicyLiteralAnalyzer());
}
