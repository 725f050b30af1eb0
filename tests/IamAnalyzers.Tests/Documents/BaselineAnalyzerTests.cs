using IamAnalyzers.Analyzers.Comparison;
using IamAnalyzers.Tests.Harness;

namespace IamAnalyzers.Tests.Documents;

/// <summary>Policies held against their baselines.</summary>
public class BaselineAnalyzerTests
{
    private const string Old = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/public/*" } }""";

    [Fact]
    public async Task What_is_new_stands_on_its_action_with_an_example()
    {
        var diagnostics = (await Project("\"s3:GetObject\", \"s3:PutObject\"", "arn:aws:s3:::docs/public/a", "old.json").DiagnoseAsync(new BaselineAnalyzer())).ToList();
        Assert.Equal(["IAM6007 Warning app.iam.json(1,89)"], diagnostics.Short());
        Assert.Equal(
            "New access: 's3:PutObject' on 'arn:aws:s3:::docs/public/a', which old.json did not allow; if it is wanted, take it into the baseline",
            diagnostics[0].GetMessage(null));
    }

    [Theory]
    [InlineData("\"S3:getobject\"", "arn:aws:s3:::docs/public/a", "old.json")]
    [InlineData("\"s3:GetObject\"", "arn:aws:s3:::docs/public/*/b", "./old.json")]
    [InlineData("\"s3:PutObject\"", "*", null)]
    public async Task What_is_not_new_is_not_reported(string actions, string resource, string? baseline) =>
        Assert.Empty(await Project(actions, resource, baseline).DiagnoseAsync(new BaselineAnalyzer()));

    [Theory]
    [InlineData("missing.json", "IAM0001 Error app.iam.json(1,1)")]
    [InlineData("broken.json", "IAM0001 Error app.iam.json(1,1)")]
    public async Task A_baseline_that_cannot_be_read_is_said(string baseline, string expected) =>
        Assert.Equal([expected], (await Project("\"s3:GetObject\"", "*", baseline).DiagnoseAsync(new BaselineAnalyzer())).Short());

    private static TestProject Project(string actions, string resource, string? baseline)
    {
        var text = $$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": [{{actions}}], "Resource": "{{resource}}" } }""";
        var project = new TestProject().File("old.json", Old).File("broken.json", "{ \"Statement\": 1 }");
        return baseline is null ? project.File("app.iam.json", text) : project.File("app.iam.json", text, ("IamDocument", "Policy"), ("Baseline", baseline));
    }
}
