using IamAnalyzers.Analyzers.Setup;
using IamAnalyzers.Tests.Harness;

namespace IamAnalyzers.Tests.Setup;

public class OptionsAnalyzerTests
{
    private const string Policy = """{ "Version": "2012-10-17", "Statement": [] }""";
    private const string Kinds = "Identity, Resource, Trust, Boundary, Session, ServiceControl, ResourceControl or Endpoint";

    [Fact]
    public async Task Good_options_give_nothing() => Assert.Empty(await MessagesAsync(new TestProject()
        .Property("IamAnalysisMode", "Strict")
        .Property("IamMaxExpandedActions", "0")
        .Config("root = true\n[*.json]\niam_diagnostic.IAM1011.severity = none\niam_zone_of_trust = 111122223333")
        .Policy("a.iam.json", Policy, ("Kind", "trust"), ("Generate", "false"))));

    [Theory]
    [InlineData("IamAnalysisMode", "Strickt", "The property IamAnalysisMode has the value \"Strickt\": write Minimal, Default or Strict")]
    [InlineData("IamMaxExpandedActions", "many", "The property IamMaxExpandedActions has the value \"many\": write a number")]
    public async Task A_propertys_bad_value_is_reported(string name, string value, string expected) =>
        Assert.Equal([expected], await MessagesAsync(new TestProject().Property(name, value)));

    [Theory]
    [InlineData("Kind", "Identiy", "The metadata Kind has the value \"Identiy\": write " + Kinds)]
    [InlineData("Kind", "1", "The metadata Kind has the value \"1\": write " + Kinds)]
    [InlineData("Generate", "nope", "The metadata Generate has the value \"nope\": write true or false")]
    public async Task Metadatas_bad_value_is_reported_at_the_file(string name, string value, string expected)
    {
        var diagnostics = await new TestProject().Policy("a.iam.json", Policy, (name, value)).DiagnoseAsync(new OptionsAnalyzer());

        Assert.Equal(["IAM0005 Warning a.iam.json(1,1)"], diagnostics.Short());
        Assert.Equal(expected, diagnostics[0].GetMessage());
    }

    [Fact]
    public async Task An_unknown_sort_of_document_is_reported() => Assert.Equal(
        ["The metadata IamDocument has the value \"Polcy\": write Policy, Template, Service, Scan, Baseline, Account, CredentialReport, PasswordPolicy, ResourcePolicy or Organization"],
        await MessagesAsync(new TestProject().File("a.json", Policy, ("IamDocument", "Polcy"))));

    [Fact]
    public async Task An_option_of_many_files_is_reported_once() => Assert.Equal(
        [
            "The option iam_diagnostic.iam1011.severity has the value \"loud\": write none, silent, suggestion, warning, error or default",
            "The option iam_diagnostic.iam9999.severity names a rule that does not exist",
            "The option iam_zone does not exist",
        ],
        await MessagesAsync(new TestProject()
            .Config("[*.json]\niam_diagnostic.IAM1011.severity = loud\niam_diagnostic.IAM9999.severity = error\niam_zone = x")
            .Policy("a.iam.json", Policy)
            .Policy("b.iam.json", Policy)));

    private static async Task<string[]> MessagesAsync(TestProject project) =>
        [.. (await project.DiagnoseAsync(new OptionsAnalyzer())).Select(d => d.GetMessage())];
}
