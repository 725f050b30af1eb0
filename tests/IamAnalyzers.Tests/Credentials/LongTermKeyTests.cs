using Amazon.Runtime;
using Amazon.S3;
using IamAnalyzers.Analyzers.Credentials;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.Credentials;

public class LongTermKeyTests
{
    private const string Iam = """
        namespace Amazon.IdentityManagement
        {
            public class AmazonIdentityManagementServiceClient
            {
                public System.Threading.Tasks.Task CreateAccessKeyAsync() => null!;
                public System.Threading.Tasks.Task DeleteAccessKeyAsync() => null!;
            }
        }
        """;

    [Theory]
    [InlineData("object M(string id, string s) => new [|AmazonS3Client|](id, s);")]
    [InlineData("AmazonS3Client M(string id, string s) => [|new|](id, s);")]
    [InlineData("object M(string id, string s) => new Amazon.Runtime.[|BasicAWSCredentials|](id, s);")]
    [InlineData("object M(string s) => new [|CredentialProfileOptions|] { SecretKey = s };")]
    public async Task Keys_as_values_are_advised_against(string member) =>
        await MarkedSource.AssertMarkedAsync(Class(member.Replace("Amazon.Runtime.[|Basic", "[|Basic", StringComparison.Ordinal)), "IAM5005", DiagnoseAsync, Project());

    [Theory]
    [InlineData("object M() => new AmazonS3Client();")]
    [InlineData("object M(AWSCredentials c) => new AmazonS3Client(c);")]
    [InlineData("object M(string id, string s, string t) => new SessionAWSCredentials(id, s, t);")]
    [InlineData("object M() => new CredentialProfileOptions { RoleArn = \"arn:aws:iam::123456789012:role/r\", SourceProfile = \"a\" };")]
    public async Task The_default_chain_profiles_and_sessions_are_fine(string member) =>
        Assert.Empty(await DiagnoseAsync(Project().Source(Class(member))));

    [Fact]
    public async Task A_key_that_is_created_wants_rotation()
    {
        const string Create = "object M(Amazon.IdentityManagement.AmazonIdentityManagementServiceClient c) => c.[|CreateAccessKeyAsync|]();";
        await MarkedSource.AssertMarkedAsync(Class(Create), "IAM5009", DiagnoseAsync, Project().Source(Iam, "Iam.cs"));

        var rotating = Create.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)
            + "object N(Amazon.IdentityManagement.AmazonIdentityManagementServiceClient c) => c.DeleteAccessKeyAsync();";
        Assert.Empty(await DiagnoseAsync(Project().Source(Iam, "Iam.cs").Source(Class(rotating))));
    }

    [Fact]
    public async Task Keys_that_the_CDK_makes_want_a_serial() => Assert.Equal(
        ["IAM5009 new AccessKey", "IAM5009 new CfnAccessKey"],
        (await DiagnoseAsync(new TestProject().Reference(Cdk.References).Source("""
            using Amazon.CDK;
            using Amazon.CDK.AWS.IAM;

            class S : Stack
            {
                S(User user, AccessKeyProps props)
                {
                    _ = new AccessKey(this, "a", new AccessKeyProps { User = user });
                    _ = new AccessKey(this, "b", new AccessKeyProps { User = user, Serial = 1 });
                    _ = new AccessKey(this, "c", props);
                    _ = new CfnAccessKey(this, "d", new CfnAccessKeyProps { UserName = "jane" });
                }
            }
            """))).OnText());

    private static string Class(string member) =>
        "using Amazon.Runtime; using Amazon.Runtime.CredentialManagement; using Amazon.S3; class C { " + member + " }";

    private static TestProject Project() => new TestProject().Reference(typeof(AmazonServiceClient), typeof(AmazonS3Client));

    private static async Task<IEnumerable<Diagnostic>> DiagnoseAsync(TestProject project) =>
        await project.DiagnoseAsync(new LongTermKeyAnalyzer());
}
