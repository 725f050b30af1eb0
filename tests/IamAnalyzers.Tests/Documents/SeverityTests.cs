using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.Documents;

public class SeverityTests
{
    private const string Empty = """{ "Version": "2012-10-17", "Statement": [] }""";

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    public async Task A_global_config_sets_severities(string value, DiagnosticSeverity expected)
    {
        var diagnostic = Assert.Single(await DiagnoseAsync(Global("dotnet_diagnostic.IAM1011.severity = " + value)));

        Assert.Equal(expected, diagnostic.Severity);
    }

    [Fact]
    public async Task A_global_config_turns_rules_off() =>
        Assert.Empty(await DiagnoseAsync(Global("dotnet_diagnostic.IAM1011.severity = none")));

    [Fact]
    public async Task A_global_config_sets_a_category() => Assert.Equal(
        DiagnosticSeverity.Error,
        Assert.Single(await DiagnoseAsync(Global("dotnet_analyzer_diagnostic.category-IamGrammar.severity = error"))).Severity);

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("Suggestion", DiagnosticSeverity.Info)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    [InlineData("default", DiagnosticSeverity.Warning)]
    [InlineData("nonsense", DiagnosticSeverity.Warning)]
    public async Task A_files_own_section_sets_severities(string value, DiagnosticSeverity expected)
    {
        var diagnostic = Assert.Single(await DiagnoseAsync(Section(value)));

        Assert.Equal(expected, diagnostic.Severity);
    }

    [Fact]
    public async Task A_files_own_section_turns_rules_off() => Assert.Empty(await DiagnoseAsync(Section("none")));

    [Theory]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    public async Task A_files_own_section_goes_before_a_global_config(string value, DiagnosticSeverity expected)
    {
        var project = Section(value).Config("is_global = true\ndotnet_diagnostic.IAM1011.severity = error", ".globalconfig");

        Assert.Equal(expected, Assert.Single(await DiagnoseAsync(project)).Severity);
    }

    [Fact]
    public async Task Another_files_section_says_nothing_here()
    {
        var project = new TestProject().Config("root = true\n[other/*.json]\niam_diagnostic.IAM1011.severity = none");

        Assert.Equal(["IAM1011"], (await DiagnoseAsync(project)).Ids());
    }

    [Fact]
    public async Task Warnings_as_errors_count_for_a_files_own_warning()
    {
        var strict = new TestProject { Options = new TestProject().Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error) };
        var project = strict.Config("[*.json]\niam_diagnostic.IAM1011.severity = warning");

        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await DiagnoseAsync(project)).Severity);
    }

    [Fact]
    public async Task NoWarn_goes_before_a_files_own_section()
    {
        var options = new TestProject().Options.WithSpecificDiagnosticOptions([new("IAM1011", ReportDiagnostic.Suppress)]);
        var project = new TestProject { Options = options }.Config("[*.json]\niam_diagnostic.IAM1011.severity = error");

        Assert.Empty(await DiagnoseAsync(project));
    }

    private static TestProject Global(string line) => new TestProject().Config("is_global = true\n" + line, ".globalconfig");

    private static TestProject Section(string value) =>
        new TestProject().Config("root = true\n[*.iam.json]\niam_diagnostic.IAM1011.severity = " + value);

    private static async Task<Diagnostic[]> DiagnoseAsync(TestProject project) =>
        [.. await project.Policy("policies/a.iam.json", Empty).DiagnoseAsync(new PolicyFileAnalyzer())];
}
