using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Analyzers.Suppressions;
using IamAnalyzers.Policies;
using IamAnalyzers.Tests.Harness;

namespace IamAnalyzers.Tests.Setup;

public class SuppressionTests
{
    private const string Empty = """{ "Version": "2012-10-17", "Statement": [] }""";
    private const string WrongEffect = """{ "Version": "2012-10-17", "Statement": [{ "Sid": "BreakGlass", "Effect": "allow", "Action": "s3:GetObject", "Resource": "*" }] }""";

    [Theory]
    [InlineData("policies/admin.iam.json")]
    [InlineData("policies\\\\admin.iam.json")]
    [InlineData("./policies/admin.iam.json")]
    [InlineData("Policies/Admin.iam.json")]
    [InlineData("/project/policies/admin.iam.json")]
    [InlineData("../project/policies/admin.iam.json")]
    public async Task A_finding_is_excused_by_its_files_path(string path) =>
        Assert.Empty(await DiagnoseAsync($"\"IAM1011\", \"{path}\", Justification = \"Placeholder\""));

    [Theory]
    [InlineData("admin.iam.json")]
    [InlineData("other/admin.iam.json")]
    [InlineData("licies/admin.iam.json")]
    public async Task Another_path_excuses_nothing(string path)
    {
        var diagnostics = await DiagnoseAsync($"\"IAM1011\", \"{path}\", Justification = \"Placeholder\"");

        Assert.Equal(["IAM0004 Warning Code.cs(1,12)", "IAM1011 Warning policies/admin.iam.json(1,41)"], diagnostics);
    }

    [Fact]
    public async Task Outside_the_project_the_ends_of_paths_are_compared()
    {
        var project = Project("\"IAM1011\", \"shared/admin.iam.json\", Justification = \"Placeholder\"")
            .Policy("../repository/shared/admin.iam.json", Empty)
            .Property("ProjectDir", "/elsewhere/");

        Assert.Empty((await project.DiagnoseAsync(new PolicyFileAnalyzer(), new UnusedSuppressionAnalyzer())).Short());
    }

    [Fact]
    public async Task The_id_may_be_followed_by_the_name() =>
        Assert.Empty(await DiagnoseAsync("\"IAM1011:EmptyStatementArray\", \"policies/admin.iam.json\", Justification = \"Placeholder\""));

    [Fact]
    public async Task An_excuse_without_a_reason_is_reported_but_counts() =>
        Assert.Equal(["IAM0004 Warning Code.cs(1,12)"], await DiagnoseAsync("\"IAM1011\", \"policies/admin.iam.json\", Justification = \" \""));

    [Fact]
    public async Task Without_a_path_only_code_is_excused() => Assert.Equal(
        ["IAM0004 Warning Code.cs(1,12)", "IAM1011 Warning policies/admin.iam.json(1,41)"],
        await DiagnoseAsync("\"IAM1011\", Justification = \"Placeholder\""));

    [Fact]
    public async Task An_excuse_for_a_rule_that_does_not_exist_is_reported() => Assert.Equal(
        ["IAM0004 Warning Code.cs(1,12)", "IAM1011 Warning policies/admin.iam.json(1,41)"],
        await DiagnoseAsync("\"IAM9999\", \"policies/admin.iam.json\", Justification = \"Placeholder\""));

    [Fact]
    public async Task A_statement_is_excused_by_its_Sid()
    {
        var project = Project("\"IAM1106\", \"a.iam.json\", Sid = \"BreakGlass\", Justification = \"Drill\"").Policy("a.iam.json", WrongEffect);
        var diagnostics = await DiagnoseAsync(project);
        Assert.DoesNotContain(diagnostics, d => d.StartsWith("IAM1106", StringComparison.Ordinal));
        Assert.DoesNotContain(diagnostics, d => d.StartsWith("IAM0004", StringComparison.Ordinal));

        var other = Project("\"IAM1106\", \"a.iam.json\", Sid = \"Other\", Justification = \"Drill\"").Policy("a.iam.json", WrongEffect);
        Assert.Contains("IAM0004 Warning Code.cs(1,12)", await DiagnoseAsync(other));
    }

    [Fact]
    public async Task Without_excuses_nothing_is_reported() =>
        Assert.Empty(await new TestProject().Source("class C;").DiagnoseAsync(new UnusedSuppressionAnalyzer()));

    [Fact]
    public async Task An_incomplete_attribute_harms_nothing()
    {
        var project = new TestProject { AllowErrors = true }
            .Reference(typeof(SuppressIamFindingAttribute))
            .Source("[assembly: IamAnalyzers.Policies.SuppressIamFinding(, Sid = )]")
            .Policy("a.iam.json", Empty);

        Assert.Equal(["IAM1011"], (await project.DiagnoseAsync(new PolicyFileAnalyzer(), new UnusedSuppressionAnalyzer())).Ids());
    }

    private static TestProject Project(string arguments) => new TestProject()
        .Reference(typeof(SuppressIamFindingAttribute))
        .Source($"[assembly: IamAnalyzers.Policies.SuppressIamFinding({arguments})]");

    private static Task<string[]> DiagnoseAsync(string arguments) =>
        DiagnoseAsync(Project(arguments).Policy("policies/admin.iam.json", Empty));

    private static async Task<string[]> DiagnoseAsync(TestProject project) =>
        (await project.DiagnoseAsync(new PolicyFileAnalyzer(), new UnusedSuppressionAnalyzer())).Short();
}
