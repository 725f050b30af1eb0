using IamAnalyzers.Analyzers;
using IamAnalyzers.Analyzers.InCode.Identities;
using IamAnalyzers.CodeFixes;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace IamAnalyzers.Tests.CodeFixes;

/// <summary>Inline policies of the CDK become managed ones; what comes out compiles against the CDK itself.</summary>
public class ManagedPolicyFixTests
{
    public static TheoryData<string, string> Rewritings => new()
    {
        {
            """
            var role = new Role(this, "reader", new RoleProps
            {
                AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
                InlinePolicies = new Dictionary<string, PolicyDocument>
                {
                    // Reads what comes in.
                    [{|IAM4003:"read"|}] = new PolicyDocument(),
                    [{|IAM4003:"write"|}] = document, // Writes.
                },
            });
            """,
            """
            var role = new Role(this, "reader", new RoleProps
            {
                AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
                ManagedPolicies = new IManagedPolicy[]
                {
                    // Reads what comes in.
                    new ManagedPolicy(this, "reader-read", new ManagedPolicyProps { Document = new PolicyDocument() }),
                    new ManagedPolicy(this, "reader-write", new ManagedPolicyProps { Document = document }), // Writes.
                },
            });
            """
        },
        {
            """_ = new Role(stack, "r", new RoleProps { InlinePolicies = new Dictionary<string, PolicyDocument>() { { {|IAM4003:"a"|}, document } } });""",
            """_ = new Role(stack, "r", new RoleProps { ManagedPolicies = new IManagedPolicy[] { new ManagedPolicy(stack, "r-a", new ManagedPolicyProps { Document = document }) } });"""
        },
        {
            """group.{|IAM4002:AttachInlinePolicy|}(new Policy(this, "p", new PolicyProps { PolicyName = "name", Statements = new[] { statement } }));""",
            """group.AddManagedPolicy(new ManagedPolicy(this, "p", new ManagedPolicyProps { ManagedPolicyName = "name", Statements = new[] { statement } }));"""
        },
        {
            """
            var policy = new Policy(this, "p", new PolicyProps { Document = document, {|IAM4002:Groups|} = new[] { group } });
            policy.AddStatements(statement);
            policy.{|IAM4001:AttachToUser|}(user);
            group.{|IAM4002:AttachInlinePolicy|}(policy);
            """,
            """
            var policy = new ManagedPolicy(this, "p", new ManagedPolicyProps { Document = document, Groups = new[] { group } });
            policy.AddStatements(statement);
            policy.AttachToUser(user);
            group.AddManagedPolicy(policy);
            """
        },
        {
            """new Amazon.CDK.AWS.IAM.Policy(this, "p", new Amazon.CDK.AWS.IAM.PolicyProps { {|IAM4001:Users|} = new[] { user }, {|IAM4002:Groups|} = new[] { group } });""",
            """new Amazon.CDK.AWS.IAM.ManagedPolicy(this, "p", new Amazon.CDK.AWS.IAM.ManagedPolicyProps { Users = new[] { user }, Groups = new[] { group } });"""
        },
        {
            """_ = new CfnRolePolicy(this, "p", {|IAM4003:new CfnRolePolicyProps|} { RoleName = "web", PolicyName = "name", PolicyDocument = document });""",
            """_ = new CfnManagedPolicy(this, "p", new CfnManagedPolicyProps { Roles = new[] { "web" }, ManagedPolicyName = "name", PolicyDocument = document });"""
        },
        {
            """_ = new CfnPolicy(this, "p", new CfnPolicyProps { {|IAM4001:Users|} = new[] { "jane" }, PolicyName = "name", PolicyDocument = document });""",
            """_ = new CfnManagedPolicy(this, "p", new CfnManagedPolicyProps { Users = new[] { "jane" }, ManagedPolicyName = "name", PolicyDocument = document });"""
        },
    };

    [Theory]
    [MemberData(nameof(Rewritings), DisableDiscoveryEnumeration = true)]
    public Task A_managed_policy_takes_the_place_of_an_inline_one(string before, string after) => CreateTest(Class(before), Class(after)).RunAsync();

    [Fact]
    public Task All_are_changed_at_once() => CreateTest(
        Class("""
            _ = new CfnGroupPolicy(this, "p", {|IAM4002:new CfnGroupPolicyProps|} { GroupName = "web", PolicyName = "one", PolicyDocument = document });
            _ = new CfnGroupPolicy(this, "q", {|IAM4002:new CfnGroupPolicyProps|} { GroupName = "web", PolicyName = "two", PolicyDocument = document });
            group.{|IAM4002:AttachInlinePolicy|}(new Policy(this, "r"));
            """),
        Class("""
            _ = new CfnManagedPolicy(this, "p", new CfnManagedPolicyProps { Groups = new[] { "web" }, ManagedPolicyName = "one", PolicyDocument = document });
            _ = new CfnManagedPolicy(this, "q", new CfnManagedPolicyProps { Groups = new[] { "web" }, ManagedPolicyName = "two", PolicyDocument = document });
            group.AddManagedPolicy(new ManagedPolicy(this, "r"));
            """)).RunAsync();

    [Theory]
    // Another construct has the id that the managed policy would get.
    [InlineData("""_ = new Role(this, "r", new RoleProps { InlinePolicies = new Dictionary<string, PolicyDocument> { ["a"] = document } }); new Group(this, "r-a");""")]
    // The role has managed policies already, an id that is not written here, entries that are not written here.
    [InlineData("""_ = new Role(this, "r", new RoleProps { ManagedPolicies = new IManagedPolicy[0], InlinePolicies = new Dictionary<string, PolicyDocument> { ["a"] = document } });""")]
    [InlineData("""_ = new Role(this, name, new RoleProps { InlinePolicies = new Dictionary<string, PolicyDocument> { ["a"] = document } });""")]
    [InlineData("""_ = new Role(this, "r", new RoleProps { InlinePolicies = new Dictionary<string, PolicyDocument> { [name] = document } });""")]
    [InlineData("""_ = new Role(this, "r", new RoleProps { InlinePolicies = all });""")]
    [InlineData("""var props = new RoleProps { InlinePolicies = new Dictionary<string, PolicyDocument> { ["a"] = document } };""")]
    // A managed policy has no such member.
    [InlineData("""group.AttachInlinePolicy(new Policy(this, "p", new PolicyProps { Force = true }));""")]
    // Its type is named, or it is used as a policy.
    [InlineData("""Policy policy = new Policy(this, "p"); group.AttachInlinePolicy(policy);""")]
    [InlineData("""var policy = new Policy(this, "p"); group.AttachInlinePolicy(policy); System.Console.WriteLine(policy.PolicyName);""")]
    [InlineData("""group.AttachInlinePolicy(Make());""")]
    // The policy would need a construct of its own.
    [InlineData("""user.AddToPolicy(statement);""")]
    [InlineData("""new CfnRole(this, "r", new CfnRoleProps { AssumeRolePolicyDocument = document, Policies = new[] { new CfnRole.PolicyProperty { PolicyName = "n", PolicyDocument = document } } });""")]
    public async Task Where_it_is_not_sure_there_is_no_fix(string body)
    {
        var diagnostics = await new TestProject().Reference(Cdk.References).Source(Class(body)).DiagnoseAsync(new InlinePolicyCodeAnalyzer());

        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, static d => Assert.Empty(EditProperties.Read(d.Properties)));
    }

    [Fact]
    public async Task A_class_of_the_users_own_is_not_taken_for_the_one_of_the_CDK()
    {
        var diagnostics = await new TestProject()
            .Reference(Cdk.References)
            .Source(Class("""group.AttachInlinePolicy(new Policy(this, "p"));""") + "class ManagedPolicy { }")
            .DiagnoseAsync(new InlinePolicyCodeAnalyzer());

        Assert.Empty(EditProperties.Read(Assert.Single(diagnostics).Properties));
    }

    private static string Class(string body) => $$"""
        using System.Collections.Generic;
        using Amazon.CDK;
        using Amazon.CDK.AWS.IAM;

        class S : Stack
        {
            Policy Make() => new Policy(this, "made");

            void M(Stack stack, User user, Group group, PolicyDocument document, PolicyStatement statement, IDictionary<string, PolicyDocument> all, string name)
            {
                {{body.ReplaceLineEndings("\n        ")}}
            }
        }

        """;

    private static CSharpCodeFixTest<InlinePolicyCodeAnalyzer, SuggestedEditCodeFixProvider, DefaultVerifier> CreateTest(string before, string after)
    {
        var test = new CSharpCodeFixTest<InlinePolicyCodeAnalyzer, SuggestedEditCodeFixProvider, DefaultVerifier>
        {
            TestCode = before,
            FixedCode = after,
            ReferenceAssemblies = ReferenceAssemblies.Net.Net80,
        };
        test.TestState.AdditionalReferences.AddRange(Cdk.References);
        return test;
    }
}
