using IamAnalyzers.Analyzers;
using IamAnalyzers.Analyzers.Sdk;
using IamAnalyzers.CodeFixes;
using IamAnalyzers.Tests.Harness;
using IamAnalyzers.Tests.Sdk;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace IamAnalyzers.Tests.CodeFixes;

/// <summary>A call of the SDK that writes an inline policy becomes two that create and attach a managed one.</summary>
public class CreatePolicyFixTests
{
    public static TheoryData<string, string> Rewritings => new()
    {
        {
            """await iam.PutRolePolicyAsync(new {|IAM4003:PutRolePolicyRequest|} { RoleName = name, PolicyName = "read", PolicyDocument = document });""",
            """
            var createdPolicy = await iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "read", PolicyDocument = document });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = name, PolicyArn = createdPolicy.Policy.Arn });
            """
        },
        {
            """await this.client.PutGroupPolicyAsync(new {|IAM4002:PutGroupPolicyRequest|} { PolicyDocument = document, PolicyName = "read" + name, GroupName = "g" }, cancellationToken).ConfigureAwait(false);""",
            """
            var createdPolicy = await this.client.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "read" + name, PolicyDocument = document }, cancellationToken).ConfigureAwait(false);
            await this.client.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = "g", PolicyArn = createdPolicy.Policy.Arn }, cancellationToken).ConfigureAwait(false);
            """
        },
        {
            """iam.PutUserPolicy(new {|IAM4001:PutUserPolicyRequest|}(policyName: "read", userName: name, policyDocument: document));""",
            """
            var createdPolicy = iam.CreatePolicy(new CreatePolicyRequest { PolicyName = "read", PolicyDocument = document });
            iam.AttachUserPolicy(new AttachUserPolicyRequest { UserName = name, PolicyArn = createdPolicy.Policy.Arn });
            """
        },
    };

    [Theory]
    [MemberData(nameof(Rewritings), DisableDiscoveryEnumeration = true)]
    public Task A_managed_policy_takes_the_place_of_an_inline_one(string before, string after) => CreateTest(before, after).RunAsync();

    [Fact]
    public Task All_are_changed_at_once_under_names_of_their_own() => CreateTest(
        """
        var createdPolicy = 1;
        await iam.PutRolePolicyAsync(new {|IAM4003:PutRolePolicyRequest|} { RoleName = "a", PolicyName = "read", PolicyDocument = document });
        if (createdPolicy == 1)
        {
            await iam.PutRolePolicyAsync(new {|IAM4003:PutRolePolicyRequest|} { RoleName = "b", PolicyName = "write", PolicyDocument = document });
        }
        """,
        """
        var createdPolicy = 1;
        var newCreatedPolicy = await iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "read", PolicyDocument = document });
        await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "a", PolicyArn = newCreatedPolicy.Policy.Arn });
        if (createdPolicy == 1)
        {
            var createdPolicy2 = await iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "write", PolicyDocument = document });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "b", PolicyArn = createdPolicy2.Policy.Arn });
        }
        """).RunAsync();

    [Theory]
    // Its answer is used, it is not awaited, it is no statement of a block.
    [InlineData("""var answer = await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = name, PolicyName = "n", PolicyDocument = document });""")]
    [InlineData("""_ = iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = name, PolicyName = "n", PolicyDocument = document });""")]
    [InlineData("""if (name != null) await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = name, PolicyName = "n", PolicyDocument = document });""")]
    // Not all of the request is seen.
    [InlineData("""await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = name, PolicyDocument = document });""")]
    [InlineData("""var request = new PutRolePolicyRequest { RoleName = name, PolicyName = "n", PolicyDocument = document }; await iam.PutRolePolicyAsync(request);""")]
    [InlineData("""await iam.PutUserPolicyAsync(new MyRequest { UserName = name, PolicyName = "n", PolicyDocument = document });""")]
    // The second time, the policy exists.
    [InlineData("""foreach (var c in name) { await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = name, PolicyName = "n", PolicyDocument = document }); }""")]
    // To get the client is not to be done twice, and comments are not to be lost.
    [InlineData("""await Get().PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = name, PolicyName = "n", PolicyDocument = document });""")]
    [InlineData("""await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = name, /* why */ PolicyName = "n", PolicyDocument = document });""")]
    public async Task Where_it_is_not_sure_there_is_no_fix(string statement)
    {
        var diagnostics = await new TestProject()
            .Source(IdentityManagementStandIn.Source, "StandIn.cs")
            .Source(Class(statement))
            .DiagnoseAsync(new InlinePolicyAnalyzer());

        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, static d => Assert.Empty(EditProperties.Read(d.Properties)));
    }

    private static string Class(string body) => $$"""
        using System.Threading;
        using System.Threading.Tasks;
        using Amazon.IdentityManagement;
        using Amazon.IdentityManagement.Model;

        class MyRequest : PutUserPolicyRequest { }

        class C
        {
            private readonly AmazonIdentityManagementServiceClient client = new();

            IAmazonIdentityManagementService Get() => client;

            async Task M(IAmazonIdentityManagementService iam, string name, string document, CancellationToken cancellationToken)
            {
                {{body.ReplaceLineEndings("\n        ")}}
            }
        }

        """;

    private static CSharpCodeFixTest<InlinePolicyAnalyzer, SuggestedEditCodeFixProvider, DefaultVerifier> CreateTest(string before, string after)
    {
        var test = new CSharpCodeFixTest<InlinePolicyAnalyzer, SuggestedEditCodeFixProvider, DefaultVerifier>
        {
            ReferenceAssemblies = ReferenceAssemblies.Net.Net80,
            TestState = { Sources = { Class(before), IdentityManagementStandIn.Source } },
            FixedState = { Sources = { Class(after), IdentityManagementStandIn.Source } },
        };
        return test;
    }
}
