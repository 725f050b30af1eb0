using IamAnalyzers.Analyzers.Credentials;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Analyzers.Suppressions;
using IamAnalyzers.Analyzers.Templates;
using IamAnalyzers.Policies;
using IamAnalyzers.Testing;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Tests.Templates;

public class TemplateFileAnalyzerTests
{
    private const string Template = """
        {
          "Resources": {
            "Access": {
              "Type": "AWS::IAM::ManagedPolicy",
              "Properties": {
                "PolicyDocument": {
                  "Version": "2012-10-17",
                  "Statement": [
                    { "Sid": "One", "Effect": "allow", "Action": "s3:GetObject", "Resource": { "Fn::Sub": "${Docs.Arn}/*" } },
                    { "Sid": "Two", "Effect": "allow", "Action": "s3:PutObject", "Resource": { "Fn::Sub": "${Docs.Arn}/*" } }
                  ]
                }
              }
            }
          }
        }
        """;

    private static readonly DiagnosticAnalyzer Analyzer = new TemplateFileAnalyzer();

    [Fact]
    public async Task A_finding_stands_on_its_characters()
    {
        var diagnostics = await new TestProject().File("serverless.template", Template).DiagnoseAsync(Analyzer);

        Assert.Equal(["IAM1106 Error serverless.template(9,39)", "IAM1106 Error serverless.template(10,39)"], diagnostics.Short());
        Assert.Equal("\"allow\"".Length, diagnostics[0].Location.SourceSpan.Length);
    }

    [Theory]
    [InlineData("serverless.template", true)]
    [InlineData("infra/Serverless.Template", true)]
    [InlineData("stack.template.json", true)]
    [InlineData("template.json", false)]
    [InlineData("notes.template", false)]
    public async Task Without_items_the_name_decides(string path, bool isRead) =>
        Assert.Equal(isRead, (await new TestProject().File(path, Template).DiagnoseAsync(Analyzer)).Length > 0);

    [Fact]
    public async Task Any_file_that_an_item_names_is_read() =>
        Assert.NotEmpty(await new TestProject().File("any.txt", Template, ("IamDocument", "Template")).DiagnoseAsync(Analyzer));

    [Theory]
    [InlineData("IamDocument", "Policy")]
    [InlineData("IamDocument", "Scan")]
    public async Task Another_sort_of_document_is_no_template(string name, string value) =>
        Assert.Empty(await new TestProject().File("stack.template.json", Template, (name, value)).DiagnoseAsync(Analyzer));

    [Fact]
    public async Task A_template_is_no_policy() =>
        Assert.Empty(await new TestProject().File("stack.template.json", Template).DiagnoseAsync(new PolicyFileAnalyzer()));

    /// <summary>Files of these names that are something else, with all the faults that JSON can have.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1, 2")]
    [InlineData("{ \"ConnectionString\": #{Octopus} }")]
    [InlineData("{ // a comment\n \"Resources\": { \"Title\": \"Orders\", }, }")]
    [InlineData("{ \"Resources\": [] }")]
    [InlineData("{ \"Resources\": { \"Strings\": { \"Type\": \"text\", \"Statement\": { \"Effect\": \"allow\", \"Action\": \"x\" } } } }")]
    [InlineData("Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n")]
    public async Task What_only_has_the_name_is_left_alone(string text)
    {
        Assert.Empty(await new TestProject().File("serverless.template", text).DiagnoseAsync(Analyzer));
        Assert.Empty(await new TestProject().File("appsettings.template.json", text, ("IamDocument", "Template")).DiagnoseAsync(Analyzer));
    }

    [Theory]
    [InlineData("", "IAM0001 Error any.json(1,1)")]
    [InlineData("Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n", "IAM0001 Error any.json(1,1)")]
    [InlineData("{}", "IAM0001 Error any.json(1,1)")]
    [InlineData("[]", "IAM0001 Error any.json(1,1)")]
    [InlineData("{ \"Resources\": ", "IAM1001 Error any.json(1,1)")]
    public async Task What_an_item_names_has_to_be_one(string text, string expected) =>
        Assert.Contains(expected, (await new TestProject().File("any.json", text, ("IamDocument", "Template")).DiagnoseAsync(Analyzer)).Short());

    [Fact]
    public async Task A_file_that_cannot_be_read_is_reported() => Assert.Equal(
        ["IAM0001 Error stack.template.json(1,1)"],
        (await new TestProject().File("stack.template.json", (SourceText?)null).DiagnoseAsync(Analyzer)).Short());

    public static TheoryData<string, string> BadTemplates => new()
    {
        { "cut short", Template[..(Template.Length / 2)] },
        { "comment", Template.Replace("\"Properties\"", "/* here */ \"Properties\"") },
        { "twice", Template.Replace("\"Resources\": {", "\"Resources\": { \"Access\": {},") },
        { "deep", Template.Replace("\"Version\": \"2012-10-17\"", "\"Version\": " + new string('[', 1000) + new string(']', 1000)) },
        { "deep outside", Template.Replace("\"Type\"", "\"X\": " + new string('[', 1000) + new string(']', 1000) + ", \"Type\"") },
        { "10 MB", Template.Replace("\"Version\"", new string(' ', 10 * 1024 * 1024) + "\"Version\"") },
        { "lone surrogate", Template.Replace("\"One\"", "\"\ud800\"") },
    };

    [Theory]
    [MemberData(nameof(BadTemplates), DisableDiscoveryEnumeration = true)]
    public async Task A_bad_template_gives_diagnostics(string name, string text)
    {
        Assert.NotEmpty(name);
        var first = await new TestProject().File("stack.template.json", text).DiagnoseAsync(Analyzer);
        var second = await new TestProject().File("stack.template.json", text).DiagnoseAsync(Analyzer);

        Assert.Contains(first, static d => d.Id is "IAM1001" or "IAM1002" or "IAM1003" or "IAM1004");
        Assert.Equal(first.Short(), second.Short());
    }

    [Fact]
    public async Task Every_prefix_of_a_template_is_read_without_exception()
    {
        for (var length = 0; length < Template.Length; length += 7)
        {
            await new TestProject().File("any.json", Template[..length], ("IamDocument", "Template")).DiagnoseAsync(Analyzer);
        }
    }

    [Fact]
    public async Task One_statement_is_excused_by_its_file_and_Sid()
    {
        var project = new TestProject()
            .Source("""
                [assembly: IamAnalyzers.Policies.SuppressIamFinding("IAM1106", "infra/stack.template.json", Sid = "One", Justification = "Known")]
                [assembly: IamAnalyzers.Policies.SuppressIamFinding("IAM1106", "infra/stack.template.json", Sid = "Three", Justification = "Known")]
                """)
            .Reference(typeof(SuppressIamFindingAttribute))
            .File("infra/stack.template.json", Template);

        Assert.Equal(["IAM1106 Error infra/stack.template.json(10,39)"], (await project.DiagnoseAsync(Analyzer)).Short());
        Assert.Equal(["IAM0004 Warning Code.cs(2,12)"], (await project.DiagnoseAsync(new UnusedSuppressionAnalyzer())).Short());
    }

    [Fact]
    public async Task The_files_own_section_sets_severities()
    {
        var project = new TestProject()
            .File("infra/stack.template.json", Template)
            .Config("root = true\n[infra/*.json]\niam_diagnostic.IAM1106.severity = suggestion");

        Assert.Equal([DiagnosticSeverity.Info, DiagnosticSeverity.Info], (await project.DiagnoseAsync(Analyzer)).Select(static d => d.Severity));
    }

    [Fact]
    public async Task The_longest_session_is_configured_as_for_code()
    {
        const string Role = """
            { "Resources": { "R": { "Type": "AWS::IAM::Role", "Properties": { "MaxSessionDuration": 7200,
              "AssumeRolePolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }] } } } } }
            """;
        var project = new TestProject().File("stack.template.json", Role).Config("""
            is_global = true
            dotnet_diagnostic.IAM4029.severity = warning
            iam_max_session_seconds = 3600
            """, ".globalconfig");

        Assert.Equal(["IAM4029 Warning stack.template.json(1,89)"], (await project.DiagnoseAsync(Analyzer)).Short());
        project.Config("is_global = true\nglobal_level = 200\niam_max_session_seconds = 7200", "other.globalconfig");
        Assert.Empty(await project.DiagnoseAsync(Analyzer));
    }

    [Fact]
    public async Task Credentials_in_a_template_are_found()
    {
        var key = new GeneratedCredentials(seed: 1).KeyId();
        var withKey = $$"""
            { "Resources": { "F": { "Type": "AWS::Serverless::Function", "Properties": { "Environment": { "Variables": { "ACCESS_KEY": "{{key}}" } } } } } }
            """;

        Assert.Equal(["IAM5001"], (await new TestProject().File("serverless.template", withKey).DiagnoseAsync(new ConfigFileAnalyzer())).Select(static d => d.Id));
    }

    /// <summary>The realistic templates of the rules' corpus, with everything that looks at files.</summary>
    [Theory]
    [InlineData("cdk-stack.jsonc")]
    [InlineData("sam-application.jsonc")]
    public async Task Good_templates_have_no_findings(string file)
    {
        var text = string.Join('\n', File.ReadAllLines(Repository.PathTo("tests", "IamAnalyzers.Rules.Tests", "Corpus", "Templates", file)).Where(static l => !l.StartsWith("// ", StringComparison.Ordinal)));
        var project = new TestProject().File("stack.template.json", text);

        Assert.Empty((await project.DiagnoseAsync(Analyzer, new PolicyFileAnalyzer(), new ConfigFileAnalyzer())).Short());
    }
}
