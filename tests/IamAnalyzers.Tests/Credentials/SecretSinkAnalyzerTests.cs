using Amazon.Runtime;
using Amazon.S3;
using IamAnalyzers.Analyzers.Credentials;
using IamAnalyzers.Testing;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.Credentials;

/// <summary>Against the real AWS SDK.</summary>
public class SecretSinkAnalyzerTests
{
    private static readonly string Key = new GeneratedCredentials(2).KeyId();
    private static readonly string Secret = new GeneratedCredentials(2).Secret();

    [Theory]
    [InlineData("object M() => new AmazonS3Client(\"KEYID\", \"[|SECRET|]\");")]
    [InlineData("object M() => new AmazonS3Client(\"KEYID\", @\"[|SECRET|]\", Amazon.RegionEndpoint.EUWest1);")]
    [InlineData("object M(string id) => new AmazonS3Client(awsSecretAccessKey: \"[|SECRET|]\", awsAccessKeyId: id, clientConfig: new AmazonS3Config());")]
    [InlineData("object M(string id) => new BasicAWSCredentials(id, \"[|SECRET|]\");")]
    [InlineData("object M(string id) => new SessionAWSCredentials(id, \"[|SECRET|]\", \"token\");")]
    [InlineData("object M(string id) => new Amazon.Runtime.CredentialManagement.CredentialProfileOptions { AccessKey = id, SecretKey = \"[|SECRET|]\" };")]
    [InlineData("object M(string id) => new Amazon.S3.Transfer.TransferUtility(id, \"[|SECRET|]\");")]
    [InlineData("const string S = \"[|SECRET|]\"; object M(string id) => new BasicAWSCredentials(id, S);")]
    [InlineData("static readonly string S = \"[|SECRET|]\"; object M(string id) => new BasicAWSCredentials(id, S);")]
    [InlineData("private readonly string _s = \"[|SECRET|]\"; object M(string id) => new BasicAWSCredentials(id, _s);")]
    [InlineData("string S => \"[|SECRET|]\"; object M(string id) => new BasicAWSCredentials(id, S);")]
    [InlineData("object M(string id) { var s = \"[|SECRET|]\"; return new BasicAWSCredentials(id, s); }")]
    [InlineData("object M(string id) { string s = \"[|SECRET|]\"; var a = new BasicAWSCredentials(id, s); return new BasicAWSCredentials(id, s); }")]
    [InlineData("class Mine : AmazonS3Client { public Mine(string secretKey) : base(\"id\", secretKey) { } } object M() => new Mine(\"[|SECRET|]\");")]
    [InlineData("class Mine : AmazonS3Client { public Mine() : base(\"id\", \"[|SECRET|]\") { } }")]
    public async Task A_secret_is_found_where_it_is_written(string member)
    {
        var diagnostic = await MarkedSource.AssertMarkedAsync(Class(member), "IAM5002", DiagnoseAsync, Project());

        var said = diagnostic.GetMessage() + string.Concat(diagnostic.Properties.Select(p => p.Key + p.Value));
        Assert.DoesNotContain(Secret[..4], said);
        Assert.DoesNotContain(Secret[^4..], said);
    }

    [Fact]
    public async Task A_secret_that_is_put_together_is_found() => await MarkedSource.AssertMarkedAsync(
        Class($"object M(string id) => new BasicAWSCredentials(id, \"[|{Secret[..20]}\" + \"{Secret[20..]}|]\");"), "IAM5002", DiagnoseAsync, Project());

    [Fact]
    public async Task A_constant_of_another_file_is_reported_there()
    {
        var diagnostics = await DiagnoseAsync(Project()
            .Source($"static class K {{ public const string S = \"{Secret}\"; }}", "K.cs")
            .Source(Class("object M(string id) => new BasicAWSCredentials(id, K.S);")));

        var diagnostic = Assert.Single(diagnostics, d => d.Id == "IAM5002");
        Assert.Equal("IAM5002 Warning K.cs(1,43)", diagnostic.Short());
        Assert.Equal("Code.cs", Path.GetFileName(Assert.Single(diagnostic.AdditionalLocations).SourceTree!.FilePath));
    }

    [Fact]
    public async Task An_example_of_the_documentation_is_advice()
    {
        var example = GeneratedCredentials.Reversed("YEKELPMAXEYCifRxPb/GNEDM7K/IMEFntUXrlaJw");

        Assert.Equal(
            ["IAM5006"],
            (await DiagnoseAsync(Project().Source(Class($"object M(string id) => new BasicAWSCredentials(id, \"{example}\");")))).Ids());
    }

    [Theory]
    [InlineData("object M(string id, string secret) => new BasicAWSCredentials(id, secret);")]
    [InlineData("object M(string id) => new BasicAWSCredentials(id, \"test\");")]
    [InlineData("object M(string id) => new BasicAWSCredentials(id, \"0123456789abcdef0123456789abcdef01234567\");")]
    [InlineData("object M(string id) => new BasicAWSCredentials(id, System.Environment.GetEnvironmentVariable(\"SECRET\"));")]
    [InlineData("string Hash = \"SECRET\";")]
    public async Task What_is_no_secret_or_goes_elsewhere_is_left_alone(string member) =>
        Assert.Empty(await DiagnoseAsync(Project().Source(Class(member))));

    private static string Class(string member) =>
        "using Amazon.Runtime; using Amazon.S3; class C { "
        + member.Replace("KEYID", Key, StringComparison.Ordinal).Replace("SECRET", Secret, StringComparison.Ordinal) + " }";

    private static TestProject Project() => new TestProject().Reference(typeof(AmazonServiceClient), typeof(AmazonS3Client));

    private static async Task<IEnumerable<Diagnostic>> DiagnoseAsync(TestProject project) =>
        await project.DiagnoseAsync(new CodeCredentialAnalyzer(), new SecretSinkAnalyzer());
}
