using IamAnalyzers.Analyzers.Sdk;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.Sdk;

public class InlinePolicyAnalyzerTests
{
    [Theory]
    [InlineData("IAM4001", "iam.PutUserPolicyAsync(new [|PutUserPolicyRequest|] { UserName = \"alice\", PolicyName = \"Read\" });", "'Read'", "user 'alice'")]
    [InlineData("IAM4001", "iam.PutUserPolicy(new [|PutUserPolicyRequest|] { UserName = name });", "…", "user name")]
    [InlineData("IAM4001", "iam.[|PutUserPolicyAsync|](\"alice\", \"Read\", \"{}\");", "'Read'", "user 'alice'")]
    [InlineData("IAM4001", "client.[|PutUserPolicyAsync|](name, policyDocument: \"{}\", policyName: \"Read\");", "'Read'", "user name")]
    [InlineData("IAM4001", "iam?.[|PutUserPolicyAsync|](\"alice\", \"Read\", \"{}\");", "'Read'", "user 'alice'")]
    [InlineData("IAM4001", "iam.[|PutUserPolicyAsync|](request);", "request.PolicyName", "user request.UserName")]
    [InlineData("IAM4001", "PutUserPolicyRequest r = [|new|]() { UserName = name, PolicyName = \"Read\" }; iam.PutUserPolicy(r);", "'Read'", "user name")]
    [InlineData("IAM4001", "PutUserPolicyRequest r; r = new [|PutUserPolicyRequest|](); r.UserName = name; iam.PutUserPolicy(r);", "…", "user …")]
    [InlineData("IAM4001", "var r = new [|MyRequest|] { UserName = name };", "…", "user name")]
    [InlineData("IAM4002", "client.PutGroupPolicyAsync(new [|PutGroupPolicyRequest|] { GroupName = \"admins\", PolicyName = \"P\" + 1 });", "\"P\" + 1", "group 'admins'")]
    [InlineData("IAM4003", "client.PutRolePolicyAsync(new [|Amazon.IdentityManagement.Model.PutRolePolicyRequest|] { RoleName = \"app\", PolicyName = nameof(name) });", "'name'", "role 'app'")]
    public async Task An_inline_policy_is_reported_once(string id, string statement, string policy, string owner)
    {
        var diagnostic = await MarkedSource.AssertMarkedAsync(Method(statement), id, DiagnoseAsync, Project());

        Assert.Equal($"The policy {policy} is put inline on the {owner}", diagnostic.GetMessage().Split(':')[0]);
    }

    [Theory]
    [InlineData("client.PutRolePermissionsBoundaryAsync(new PutRolePermissionsBoundaryRequest());")]
    [InlineData("other.PutUserPolicyAsync(\"a\", \"b\", \"c\");")]
    public async Task Other_calls_are_left_alone(string statement) =>
        Assert.Empty(await DiagnoseAsync(Project().Source(Method(statement))));

    [Fact]
    public async Task Without_the_SDK_nothing_is_looked_at() => Assert.Empty(await DiagnoseAsync(new TestProject().Source(
        "class PutUserPolicyRequest { } class C { object M() => new PutUserPolicyRequest(); }")));

    [Fact]
    public async Task A_request_in_a_field_is_reported_where_it_is_made()
    {
        var diagnostics = await DiagnoseAsync(Project().Source("""
            using Amazon.IdentityManagement;
            using Amazon.IdentityManagement.Model;
            class C
            {
                private static readonly PutRolePolicyRequest Request = new() { RoleName = "app" };
                void M(IAmazonIdentityManagementService iam) => iam.PutRolePolicyAsync(Request);
            }
            """));

        Assert.Equal(["IAM4003 Warning Code.cs(5,60)"], diagnostics.Short());
    }

    private static string Method(string statement) => $$"""
        using Amazon.IdentityManagement;
        using Amazon.IdentityManagement.Model;
        class MyRequest : PutUserPolicyRequest { }
        class Other { public void PutUserPolicyAsync(string userName, string policyName, string policyDocument) { } }
        class C
        {
            void M(IAmazonIdentityManagementService iam, AmazonIdentityManagementServiceClient client, Other other, PutUserPolicyRequest request, string name)
            {
                {{statement}}
            }
        }
        """;

    private static TestProject Project() => new TestProject().Source(IdentityManagementStandIn.Source, "StandIn.cs");

    private static async Task<IEnumerable<Diagnostic>> DiagnoseAsync(TestProject project) =>
        await project.DiagnoseAsync(new InlinePolicyAnalyzer());
}
