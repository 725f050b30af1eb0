using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Tests.Harness;

namespace IamAnalyzers.Tests.Documents;

/// <summary>What the configuration says reaches the rules: a principal's account is foreign or not.</summary>
public class CheckSettingsTests
{
    private const string Policy = """
        { "Version": "2012-10-17", "Statement": { "Sid": "Read", "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::222233334444:role/app" },
          "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*" } }
        """;

    [Fact]
    public async Task Without_a_zone_nobody_is_foreign() => Assert.DoesNotContain("IAM1222", await IdsAsync(new TestProject()));

    [Theory]
    [InlineData("is_global = true\niam_zone_of_trust = 111122223333", ".globalconfig")]
    [InlineData("root = true\n[*.iam.json]\niam_zone_of_trust = 111122223333", ".editorconfig")]
    public async Task Outside_the_zone_is_foreign(string config, string path) =>
        Assert.Contains("IAM1222", await IdsAsync(new TestProject().Config(config, path)));

    [Fact]
    public async Task Inside_the_zone_is_not() => Assert.DoesNotContain(
        "IAM1222",
        await IdsAsync(new TestProject().Config("is_global = true\niam_zone_of_trust = 111122223333, 222233334444", ".globalconfig")));

    [Fact]
    public async Task The_documents_own_account_is_a_zone()
    {
        Assert.Contains("IAM1222", await IdsAsync(new TestProject(), ("Account", "111122223333")));
        Assert.DoesNotContain("IAM1222", await IdsAsync(new TestProject(), ("Account", "222233334444")));
    }

    [Theory]
    [InlineData("arn:aws:s3:::payroll/*, arn:aws:s3:::docs*", true)]
    [InlineData("arn:aws:s3:::payroll/*", false)]
    public async Task What_the_configuration_calls_sensitive_is_reported(string resources, bool isReported)
    {
        const string Reader = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*" } }""";
        var project = new TestProject().Config("is_global = true\niam_sensitive_resources = " + resources, ".globalconfig");
        Assert.Equal(isReported, (await project.Policy("a.iam.json", Reader).DiagnoseAsync(new PolicyFileAnalyzer())).Ids().Contains("IAM3019"));
    }

    private static async Task<string[]> IdsAsync(TestProject project, params (string, string)[] metadata) =>
        (await project.Policy("a.iam.json", Policy, metadata).DiagnoseAsync(new PolicyFileAnalyzer())).Ids();
}
