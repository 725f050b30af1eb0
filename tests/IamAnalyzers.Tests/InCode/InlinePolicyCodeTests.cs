using IamAnalyzers.Analyzers.InCode.Identities;
using IamAnalyzers.Tests.Harness;

namespace IamAnalyzers.Tests.InCode;

public class InlinePolicyCodeTests
{
    [Fact]
    public async Task Inline_policies_of_the_CDK()
    {
        var diagnostics = await DiagnoseAsync("""
            var user = new User(this, "u");
            var group = new Group(this, "g");
            var role = new Role(this, "r", new RoleProps
            {
                AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
                InlinePolicies = new Dictionary<string, PolicyDocument> { ["first"] = new PolicyDocument(), ["second"] = new PolicyDocument() },
            });
            var statement = new PolicyStatement();
            user.AddToPolicy(statement);
            group.AttachInlinePolicy(new Policy(this, "p"));
            role.AddToPrincipalPolicy(statement);
            var policy = new Policy(this, "q", new PolicyProps { PolicyName = "q", Users = new[] { user }, Roles = [role] });
            policy.AttachToGroup(group);
            new CfnUserPolicy(this, "cu", new CfnUserPolicyProps { PolicyName = "n", UserName = "someone", PolicyDocument = new PolicyDocument() });
            new CfnRole(this, "cr", new CfnRoleProps
            {
                AssumeRolePolicyDocument = new PolicyDocument(),
                Policies = new[] { new CfnRole.PolicyProperty { PolicyName = "inner", PolicyDocument = new PolicyDocument() } },
            });
            """);

        Assert.Equal(
            [
                "IAM4003 \"first\"", "IAM4003 \"second\"", "IAM4001 AddToPolicy", "IAM4002 AttachInlinePolicy", "IAM4003 AddToPrincipalPolicy",
                "IAM4001 Users", "IAM4003 Roles", "IAM4002 AttachToGroup", "IAM4001 new CfnUserPolicyProps", "IAM4003 new CfnRole.PolicyProperty",
            ],
            diagnostics.OnText());
    }

    [Fact]
    public async Task Grants_and_managed_policies_are_left_alone()
    {
        var diagnostics = await DiagnoseAsync("""
            var role = new Role(this, "r", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") });
            var bucket = new Amazon.CDK.AWS.S3.Bucket(this, "b");
            bucket.GrantRead(role);
            role.GrantPassRole(role);
            new ManagedPolicy(this, "m", new ManagedPolicyProps { Roles = new[] { role } }).AttachToRole(role);
            """);

        Assert.Empty(diagnostics);
    }

    private static async Task<IEnumerable<Microsoft.CodeAnalysis.Diagnostic>> DiagnoseAsync(string body) => await new TestProject()
        .Reference(Cdk.References)
        .Source($$"""
            using System.Collections.Generic;
            using Amazon.CDK;
            using Amazon.CDK.AWS.IAM;

            class S : Stack
            {
                S()
                {
                    {{body}}
                }
            }
            """)
        .DiagnoseAsync(new InlinePolicyCodeAnalyzer());
}
