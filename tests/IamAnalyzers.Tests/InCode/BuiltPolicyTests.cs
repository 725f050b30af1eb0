using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Analyzers.InCode;
using IamAnalyzers.Tests.Harness;

namespace IamAnalyzers.Tests.InCode;

/// <summary>Policies that other libraries build: the AWS SDK's builder, Pulumi, JSON serializers; and holes in texts.</summary>
public class BuiltPolicyTests
{
    private const string Pulumi = """
        namespace Pulumi
        {
            public class Input<T> { public static implicit operator Input<T>(T value) => new(); }
            public class InputUnion<T, U> { public static implicit operator InputUnion<T, U>(T value) => new(); public static implicit operator InputUnion<T, U>(U value) => new(); }
            public class InputList<T> : System.Collections.Generic.IEnumerable<T>
            {
                public void Add(params T[] items) { }
                public System.Collections.Generic.IEnumerator<T> GetEnumerator() => throw null;
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null;
                public static implicit operator InputList<T>(T[] items) => new();
            }
        }
        namespace Pulumi.Aws.Iam
        {
            public class Policy { }
            public class PolicyArgs { public InputUnion<string, Inputs.PolicyDocumentArgs> PolicyDocument { get; set; } }
            public class GetPolicyDocumentInvokeArgs { public InputList<Inputs.GetPolicyDocumentStatementInputArgs> Statements { get; set; } = new(); }
        }
        namespace Pulumi.Aws.Iam.Inputs
        {
            public class PolicyDocumentArgs { public Input<string> Version { get; set; } public InputList<PolicyStatementArgs> Statement { get; set; } = new(); }
            public class PolicyStatementArgs { public Input<string> Effect { get; set; } public InputUnion<string, System.Collections.Immutable.ImmutableArray<string>> Action { get; set; } public InputUnion<string, System.Collections.Immutable.ImmutableArray<string>> Resource { get; set; } }
            public class GetPolicyDocumentStatementInputArgs { public InputList<string> Actions { get; set; } = new(); public InputList<string> Resources { get; set; } = new(); public Input<string> Effect { get; set; } }
        }
        """;

    [Fact]
    public async Task The_builder_of_the_SDK() => await AssertAsync(
        """
        var policy = new Policy().WithStatements(
            new Statement(Statement.StatementEffect.Allow)
                .WithActionIdentifiers(new ActionIdentifier("s3:GetObjekt"))
                .WithResources(new Resource("arn:aws:s3:::docs/*")),
            new Statement(Statement.StatementEffect.Allow)
            {
                Actions = new List<ActionIdentifier> { new ActionIdentifier("*") },
                Resources = { new Resource("*") },
            });
        var later = new Statement(Statement.StatementEffect.Deny);
        later.Actions.Add(new ActionIdentifier("sqs:Foo"));
        later.Resources.Add(new Resource("*"));
        """,
        "IAM2004 GetObjekt",
        "IAM3001 *",
        "IAM2004 Foo");

    [Fact]
    public async Task Serialized_objects() => await AssertAsync(
        """
        var a = JsonSerializer.Serialize(new { Version = "2012-10-17", Statement = new[] { new { Effect = "Allow", Action = "s3:GetObjekt", Resource = "*" } } });
        var b = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new object[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = new[] { "*" }, ["Resource"] = "*" } },
        });
        var c = new JsonObject
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new JsonArray(new JsonObject { ["Effect"] = "Allow", ["Action"] = "sqs:Foo", ["Resource"] = "*" }),
        }.ToJsonString();
        var other = JsonSerializer.Serialize(new { Statement = "none", Action = "sqs:Foo" });
        """,
        "IAM2004 GetObjekt",
        "IAM3001 *",
        "IAM2004 Foo");

    [Fact]
    public async Task Typed_policies_of_Pulumi() => await AssertAsync(
        """
        var a = new Pulumi.Aws.Iam.PolicyArgs
        {
            PolicyDocument = new Pulumi.Aws.Iam.Inputs.PolicyDocumentArgs
            {
                Version = "2012-10-17",
                Statement = { new Pulumi.Aws.Iam.Inputs.PolicyStatementArgs { Effect = "Allow", Action = "s3:GetObjekt", Resource = "*" } },
            },
        };
        var b = new Pulumi.Aws.Iam.GetPolicyDocumentInvokeArgs
        {
            Statements = new[]
            {
                new Pulumi.Aws.Iam.Inputs.GetPolicyDocumentStatementInputArgs { Effect = "Allow", Actions = { "*" }, Resources = { "*" } },
            },
        };
        """,
        "IAM2004 GetObjekt",
        "IAM3001 *");

    [Fact]
    public async Task Holes_are_unknown_and_the_rest_is_judged() => await AssertAsync(
        """"
        var queue = System.Environment.MachineName;
        var a = $$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "sqs:Foo", "Resource": "{{queue}}" } }""";
        var b = $$"""{ "Version": "2012-10-17", "Statement": { "Effect": "{{queue}}", "Action": "*", "Resource": "*" } }""";
        var c = $$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": {{queue}}, "Resource": "*" } }""";
        var d = $$"""{ "Version": "2012-10-17", "Statement": [ {{queue}}, { "Effect": "Allow", "Action": "s3:GetObjekt", "Resource": "*", {{queue}} } ] }""";
        var e = $$"""{ "Version": "{{queue}}", "Statement": { "Effect": "Allow", "Action": "s3:Get{{queue}}", "Resource": "*", "Condition": {{queue}} } }""";
        """",
        "IAM2004 Foo");

    [Fact]
    public async Task Short_overloads_and_keys_of_dictionaries() => await AssertAsync(
        """"
        var client = default(Amazon.S3.AmazonS3Client);
        client.PutBucketPolicyAsync("docs", """{ "Version": "2012-10-17", "Statment": [] }""");
        const string Text = "{ \"Version\": \"2012-10-17\" }";
        client.PutBucketPolicyAsync("docs", Text);
        client.PutBucketPolicyAsync("{ no policy", System.IO.File.ReadAllText("policy.json"));
        """",
        "IAM1010 {",
        "IAM1007 \"Statment\"",
        "IAM1010 Text");

    private static async Task AssertAsync(string body, params string[] expected)
    {
        var source = $$"""
            using System.Collections.Generic;
            using System.Text.Json;
            using System.Text.Json.Nodes;
            using Amazon.Auth.AccessControlPolicy;

            class C
            {
                void M()
                {
                    {{body}}
                }
            }
            """;
        var diagnostics = await new TestProject()
            .Reference(typeof(Amazon.S3.AmazonS3Client), typeof(Amazon.Runtime.AmazonServiceClient))
            .Source(source)
            .Source(Pulumi, "Pulumi.cs")
            .DiagnoseAsync(new PolicyCodeAnalyzer(), new PolicyLiteralAnalyzer());
        Assert.Equal(expected, diagnostics.Where(static d => CdkPolicyTests.Watched.Contains(d.Id)).OnText());
    }
}
