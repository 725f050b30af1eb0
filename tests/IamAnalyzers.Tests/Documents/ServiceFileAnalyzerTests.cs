using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Tests.Harness;

namespace IamAnalyzers.Tests.Documents;

/// <summary>Definitions of an application's services: their faults, and what policies know of them.</summary>
public class ServiceFileAnalyzerTests
{
    private const string Orders = """
        {
          "prefix": "orders", "name": "Acme Orders",
          "conditionKeys": { "orders:Channel": { "type": "String" }, "orders:Total": { "type": "Numeric" } },
          "resourceTypes": { "order": { "arn": "orders:::order/${Id}" } },
          "actions": {
            "Read": { "accessLevel": "Read", "resourceTypes": ["order"], "conditionKeys": ["orders:Channel"] },
            "Pay": { "accessLevel": "Write", "resourceTypes": ["order"], "conditionKeys": ["orders:Total"] }
          }
        }
        """;

    [Fact]
    public async Task Faults_stand_on_their_characters_in_the_definition()
    {
        var project = new TestProject()
            .File("a.iam-service.json", "{\n  \"prefix\": \"orders\",\n  \"actions\": { \"Read\": { \"accessLevel\": \"Reed\" } }\n}", ("IamDocument", "Service"))
            .File("named.json", "{ }", ("IamDocument", "Service"))
            .File("b.iam-service.json", Orders, ("IamDocument", "Service"))
            .File("other.json", "{ }", ("IamDocument", "Config"));
        var diagnostics = (await project.DiagnoseAsync(new ServiceFileAnalyzer())).ToList();
        Assert.Equal(
            ["IAM0006 Error a.iam-service.json(3,42)", "IAM0006 Error b.iam-service.json(2,14)", "IAM0006 Error named.json(1,1)", "IAM0006 Error named.json(1,1)"],
            diagnostics.Short().Order(StringComparer.Ordinal));
        Assert.Contains(diagnostics, static d => d.GetMessage(null).Contains("\"accessLevel\" is one of List, Read, Write", StringComparison.Ordinal));
        Assert.Contains(diagnostics, static d => d.GetMessage(null).Contains("another file defines the service 'orders' already", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_good_definition_is_not_reported() => Assert.Empty(
        await new TestProject().File("a.iam-service.json", Orders, ("IamDocument", "Service")).DiagnoseAsync(new ServiceFileAnalyzer(), new PolicyFileAnalyzer()));

    [Theory]
    [InlineData("orders:Read", "", null)]
    [InlineData("ORDERS:read", "", null)]
    [InlineData("orders:Raed", "", "IAM2004")]
    [InlineData("orders:Frobnicate", "", "IAM2004")]
    [InlineData("orders:Gte*", "", "IAM2005")]
    [InlineData("ordres:Read", "", "IAM2003")]
    [InlineData("orders:Read", "\"StringEquals\": { \"orders:Channel\": \"web\" }", null)]
    [InlineData("orders:Read", "\"StringEquals\": { \"orders:Chanel\": \"web\" }", "IAM2210")]
    [InlineData("orders:Pay", "\"StringEquals\": { \"orders:Total\": \"10\" }", "IAM2223")]
    [InlineData("orders:Pay", "\"NumericEquals\": { \"orders:Total\": \"10\" }", null)]
    public async Task Policies_know_the_service_as_one_of_AWSs(string action, string condition, string? expected)
    {
        var policy = $$"""
            { "Version": "2012-10-17", "Statement": { "Sid": "S", "Effect": "Allow", "Action": "{{action}}", "Resource": "arn:aws:orders:::order/1"
              {{(condition.Length > 0 ? $", \"Condition\": {{ {condition} }}" : string.Empty)}} } }
            """;
        var project = new TestProject().Policy("a.iam.json", policy).File("orders.iam-service.json", Orders, ("IamDocument", "Service"));
        var ids = (await project.DiagnoseAsync(new PolicyFileAnalyzer())).Ids();
        Assert.Equal(expected is null ? [] : [expected], ids.Where(static id => id.StartsWith("IAM2", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Policies_in_code_know_the_service_too()
    {
        const string source = """"
            class C { const string P = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["orders:Read", "orders:Raed"], "Resource": "arn:aws:orders:::order/1" } }"""; }
            """";
        var project = new TestProject().Source(source).File("orders.iam-service.json", Orders, ("IamDocument", "Service"));
        var found = (await project.DiagnoseAsync(new PolicyLiteralAnalyzer())).Where(static d => d.Id.StartsWith("IAM20", StringComparison.Ordinal)).ToList();
        Assert.Equal(["IAM2004 Raed"], found.OnText());
        Assert.StartsWith("Acme Orders has no action 'Raed' as of its definition: did you mean 'Read'?", found[0].GetMessage(null), StringComparison.Ordinal);
    }
}
