using IamAnalyzers.Analyzers.Generated;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace IamAnalyzers.Tests.Generated;

public class GenerationAnalyzerTests
{
    private const string Narrow = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }""";
    private const string Broad = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "*"], "Resource": "*" } }""";
    private const string Service = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:Get*", "Resource": "*" } }""";
    private const string NotAction = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "NotAction": "iam:*", "Resource": "*" } }""";

    [Fact]
    public async Task What_is_compiled_as_asked_is_not_mentioned() =>
        Assert.Empty(await new TestProject().Policy("a.iam.json", Narrow).Policy("b.iam.json", Narrow, ("ClassName", "Other")).DiagnoseAsync(new GenerationAnalyzer()));

    [Theory]
    [InlineData(Broad, "IAM0003 Info a.iam.json(1,89)", "a.iam.json allows all actions, more than the 64 ")]
    [InlineData(NotAction, "IAM0003 Info a.iam.json(1,62)", "a.iam.json allows all actions, more than the 64 ")]
    public async Task A_policy_that_is_too_broad_is_explained(string policy, string place, string start)
    {
        var diagnostics = await new TestProject().Policy("a.iam.json", policy).DiagnoseAsync(new GenerationAnalyzer());

        Assert.Equal([place], diagnostics.Short());
        Assert.StartsWith(start, diagnostics[0].GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limit_is_the_projects()
    {
        var project = new TestProject().Property("IamMaxExpandedActions", "3").Policy("a.iam.json", Service);

        Assert.Contains("more than the 3 ", Assert.Single(await project.DiagnoseAsync(new GenerationAnalyzer())).GetMessage());
    }

    [Theory]
    [InlineData("ClassName", "9 lives", "the class name \"9 lives\" of a.iam.json")]
    [InlineData("Namespace", "Acme.1st", "the namespace \"Acme.1st\" of a.iam.json")]
    public async Task A_name_that_is_none_is_an_error(string metadata, string value, string subject)
    {
        var diagnostics = await new TestProject().Policy("a.iam.json", Narrow, (metadata, value)).DiagnoseAsync(new GenerationAnalyzer());

        Assert.Equal(["IAM0002 Error a.iam.json(1,1)"], diagnostics.Short());
        Assert.Contains(subject, diagnostics[0].GetMessage());
    }

    [Fact]
    public async Task Two_documents_with_one_name_are_an_error()
    {
        var diagnostics = await new TestProject()
            .Policy("policies/reader.iam.json", Narrow)
            .Policy("policies/Reader.json", Narrow)
            .DiagnoseAsync(new GenerationAnalyzer());

        Assert.Equal(["IAM0002 Error policies/reader.iam.json(1,1)"], diagnostics.Short());
        Assert.Contains("Reader.json has that name; this class is called Reader2", diagnostics[0].GetMessage());
    }

    [Fact]
    public async Task A_language_that_is_too_old_is_said_once()
    {
        var project = new TestProject { LanguageVersion = LanguageVersion.CSharp9 }.Source("class C { }").Policy("b.iam.json", Narrow).Policy("a.iam.json", Broad);

        var diagnostics = await project.DiagnoseAsync(new GenerationAnalyzer());

        Assert.Equal(["IAM0007 Warning b.iam.json(1,1)"], diagnostics.Short());
        Assert.StartsWith("Checks for 2 policies are generated for C# 10 or later, and this project compiles C# 9.0", diagnostics[0].GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_to_be_compiled_is_left_alone() => Assert.Empty(await new TestProject { LanguageVersion = LanguageVersion.CSharp9 }
        .Source("class C { }")
        .Policy("a.iam.json", Broad, ("Generate", "false"))
        .File("other.json", Broad)
        .DiagnoseAsync(new GenerationAnalyzer()));

    [Fact]
    public async Task A_broken_policy_is_left_to_other_rules() =>
        Assert.Empty(await new TestProject().Policy("a.iam.json", "{ \"Statement\": [").DiagnoseAsync(new GenerationAnalyzer()));
}
