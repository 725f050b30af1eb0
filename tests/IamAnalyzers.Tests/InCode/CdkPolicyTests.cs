using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Analyzers.InCode;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace IamAnalyzers.Tests.InCode;

/// <summary>Policies that the CDK builds, compiled against the real assembly.</summary>
public class CdkPolicyTests
{
    [Fact]
    public async Task A_statement_is_judged_on_the_characters_of_its_parts() => await AssertAsync(
        """
        var s = new PolicyStatement(new PolicyStatementProps
        {
            Actions = new[] { "s3:GetObjekt", "sqs:*" },
            Resources = new[] { "*" },
        });
        """,
        "IAM2004 GetObjekt",
        "IAM3003 *");

    [Fact]
    public async Task Collection_expressions_spreads_and_constants() => await AssertAsync(
        """
        const string Wrong = "s3:GetObjekt";
        string[] more = ["sqs:*"];
        var s = new PolicyStatement(new PolicyStatementProps { Actions = [Wrong, .. more], Resources = ["*"] });
        """,
        "IAM3003 *",
        "IAM2004 Wrong");

    [Fact]
    public async Task Mutators_of_a_local() => await AssertAsync(
        """
        var s = new PolicyStatement();
        s.AddActions("s3:GetObjekt", "*");
        s.AddAllResources();
        s.Effect = Effect.ALLOW;
        """,
        "IAM2004 GetObjekt",
        "IAM3001 *");

    [Fact]
    public async Task A_deny_that_is_added_later_is_no_grant() => await AssertAsync(
        """
        var s = new PolicyStatement();
        s.AddActions("*");
        s.AddAllResources();
        s.Effect = Effect.DENY;
        """);

    [Fact]
    public async Task What_is_unknown_silences_what_it_could_refute() => await AssertAsync(
        """
        var bucket = new Amazon.CDK.AWS.S3.Bucket(this, "b");
        var a = new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = [bucket.BucketArn] });
        var b = new PolicyStatement(new PolicyStatementProps { Actions = ["*"], Resources = ["*"], Conditions = Make() });
        var c = new PolicyStatement(new PolicyStatementProps { Actions = Names(), Resources = ["*"] });
        var d = new PolicyStatement(new PolicyStatementProps { Effect = Which(), Actions = ["*"], Resources = ["*"] });
        var e = new PolicyStatement(Props());
        var f = new PolicyStatement(new PolicyStatementProps { Actions = ["s3:*"], Resources = [bucket.BucketArn, $"{bucket.BucketArn}/*"] });
        """,
        "IAM3003 *");

    [Fact]
    public async Task Documents_are_judged_as_a_whole() => await AssertAsync(
        """
        var first = new PolicyStatement(new PolicyStatementProps { Sid = "Same", Actions = ["s3:GetObject"], Resources = ["*"] });
        var document = new PolicyDocument(new PolicyDocumentProps
        {
            Statements =
            [
                first,
                new PolicyStatement(new PolicyStatementProps { Sid = "Same", Actions = ["sqs:*"], Resources = ["*"] }),
            ],
        });
        """,
        "IAM1102 Same",
        "IAM3003 *");

    [Fact]
    public async Task The_place_says_the_kind() => await AssertAsync(
        """
        var bucket = new Amazon.CDK.AWS.S3.Bucket(this, "b");
        bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["*"] }));
        var role = new Role(this, "r", new RoleProps
        {
            AssumedBy = new ArnPrincipal("arn:aws:iam::111111111111:group/admins"),
        });
        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["*"], Principals = [new AnyPrincipal()] }));
        """,
        "IAM1201 new PolicyStatement",
        "IAM1202 new AnyPrincipal");

    [Fact]
    public async Task Json_in_the_CDK() => await AssertAsync(
        """
        var s = PolicyStatement.FromJson(new Dictionary<string, object>
        {
            ["Effect"] = "Allow", ["Action"] = new[] { "sqs:*" }, ["Resource"] = "*",
        });
        var d = PolicyDocument.FromJson(new Dictionary<string, object>
        {
            { "Version", "2012-10-17" },
            { "Statement", new[] { new Dictionary<string, object> { { "Effect", "allow" }, { "Action", "s3:GetObjekt" }, { "Resource", "*" } } } },
        });
        var c = new CfnManagedPolicy(this, "c", new CfnManagedPolicyProps
        {
            PolicyDocument = new { Version = "2012-10-17", Statement = new[] { new { Effect = "Allow", Action = "s3:GetObjekt", Resource = "*" } } },
        });
        """,
        "IAM3003 *",
        "IAM1106 \"allow\"",
        "IAM2004 GetObjekt",
        "IAM2004 GetObjekt");

    // What other rules say is their own tests' business.
    internal static readonly string[] Watched =
        ["IAM1006", "IAM1007", "IAM1010", "IAM1011", "IAM1102", "IAM1106", "IAM1107", "IAM1109", "IAM1201", "IAM1202", "IAM2004", "IAM3001", "IAM3003"];

    internal static async Task AssertAsync(string body, params string[] expected)
    {
        var source = $$"""
            using System.Collections.Generic;
            using Amazon.CDK;
            using Amazon.CDK.AWS.IAM;

            class S : Stack
            {
                S()
                {
                    {{body}}
                }

                static IDictionary<string, object> Make() => new Dictionary<string, object>();
                static string[] Names() => [];
                static Effect Which() => Effect.DENY;
                static PolicyStatementProps Props() => new();
            }
            """;
        var diagnostics = await new TestProject { LanguageVersion = LanguageVersion.CSharp12 }
            .Reference(Cdk.References)
            .Source(source)
            .DiagnoseAsync(new PolicyCodeAnalyzer(), new PolicyLiteralAnalyzer());
        Assert.Equal(expected, diagnostics.Where(static d => Watched.Contains(d.Id)).OnText());
    }
}
