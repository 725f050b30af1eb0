using IamAnalyzers.Analyzers.Endpoints;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.Endpoints;

/// <summary>IAM6010–IAM6012: what endpoints require, held against policies and routes.</summary>
public class EndpointAnalyzerTests
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Action": ["s3:Get*", "s3:ListAllMyBuckets"], "Resource": ["arn:aws:s3:::docs/*", "arn:aws:s3:::logs-${aws:PrincipalTag/team}/*"] },
            { "Effect": "Allow", "Action": "sts:GetCallerIdentity", "Resource": "*" },
            { "Sid": "NoDrafts", "Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::docs/drafts/*" },
            { "Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::docs/secret/*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false" } } }
          ]
        }
        """;

    [Theory]
    [InlineData("""[|"s3:GetObjct"|]""", "has no such action as of")]
    [InlineData("""[|"s33:GetObject"|]""", "no service has the prefix 's33' as of")]
    [InlineData("""[|"s3:Get*"|]""", "one action, without wildcards")]
    [InlineData("""[|"*"|]""", "one action, without wildcards")]
    [InlineData("""[|"GetObject"|]""", "the form service:name")]
    [InlineData("""[|"s3:HeadObject"|]""", "s3:GetObject")]
    [InlineData("""[|Actions.Misspelt|]""", "has no such action")]
    public async Task What_is_no_action_cannot_be_required(string action, string message)
    {
        var diagnostic = await MarkedSource.AssertMarkedAsync(Call($"""app.MapGet("/docs/{"{key}"}", Handler).RequireIam(typeof(Reader), {action}, "arn:aws:s3:::docs/{"{key}"}")"""), "IAM6010", DiagnoseAsync);
        Assert.Contains(message, diagnostic.GetMessage());
    }

    [Theory]
    [InlineData("\"s3:PutObject\"", """[|"arn:aws:s3:::docs/{key}"|]""", "no statement allows the action")]
    [InlineData("\"s3:GetObject\"", """[|"arn:aws:s3:::documents/{key}"|]""", "the action is allowed on 'arn:aws:s3:::docs/*', 'arn:aws:s3:::logs-${aws:PrincipalTag/team}/*' only")]
    [InlineData("\"s3:GetObject\"", """[|"arn:aws:s3:::docs/drafts/{key}"|]""", "the statement 'NoDrafts' denies it")]
    [InlineData("\"s3:GetObject\"", """[|"*"|]""", "the statements that allow the action name resources, and the endpoint names none")]
    public async Task What_the_policy_never_allows_is_said(string action, string resource, string reason)
    {
        var diagnostic = await MarkedSource.AssertMarkedAsync(Call($$"""app.MapGet("/docs/{key}", Handler).RequireIam(typeof(Reader), {{action}}, {{resource}})"""), "IAM6011", DiagnoseAsync);
        Assert.EndsWith(": " + reason, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[IamAuthorize(typeof(Reader), [|"s3:ListAllMyBuckets"|])]""")]
    [InlineData("""[IamAuthorize(typeof(Reader), "s3:PutObject", Resource = [|"arn:aws:s3:::docs/{key}"|])]""")]
    public async Task Attributes_are_held_against_the_policy_too(string attribute) =>
        await MarkedSource.AssertMarkedAsync(Controller("[HttpGet(\"{key}\")] " + attribute), "IAM6011", DiagnoseAsync);

    [Theory]
    [InlineData("""app.MapGet("/docs/{id}", Handler).RequireIam(typeof(Reader), "s3:GetObject", "arn:aws:s3:::docs/{[|key|]}")""", "the route '/docs/{id}' has no value 'key', only 'id'")]
    [InlineData("""app.MapGet("/docs", Handler).RequireIam(typeof(Reader), "s3:GetObject", "arn:aws:s3:::docs/{[|key|]}")""", "the route '/docs' has no value 'key', nor any other")]
    [InlineData("""app.MapGet("/docs", Handler).WithName("x").RequireIam(typeof(Reader), "s3:GetObject", "arn:aws:s3:::docs/{[|key|]}")""", "nor any other")]
    [InlineData("""app.MapGroup("/{team}").MapGet("/docs", Handler).RequireIam(typeof(Reader), "s3:GetObject", "arn:aws:s3:::docs/{[|key|]}")""", "the route '/{team}/docs' has no value 'key', only 'team'")]
    [InlineData("""app.MapGet("/docs/{id}", [IamAuthorize(typeof(Reader), "s3:GetObject", Resource = "arn:aws:s3:::docs/{[|key|]}")] () => "")""", "only 'id'")]
    [InlineData("""app.MapGet("/docs/{key}", Handler).RequireIam(typeof(Reader), "s3:GetObject", "arn:aws:s3:::docs/[|{|]key")""", "a brace has no partner; a brace itself is written twice")]
    [InlineData("""app.MapGet("/docs/{key}", Handler).RequireIam(typeof(Reader), "s3:GetObject", "arn:aws:s3:::docs/[|{|]}")""", "there is no name between the braces")]
    public async Task What_the_route_does_not_give_is_said(string call, string message)
    {
        var diagnostic = await MarkedSource.AssertMarkedAsync(Call(call), "IAM6012", DiagnoseAsync);
        Assert.Contains(message, diagnostic.GetMessage());
    }

    [Theory]
    [InlineData("[HttpGet(\"{id}\")]", "the route 'docs/{tenant}/{id}' has no value 'key', only 'tenant', 'id'")]
    [InlineData("[HttpGet]", "the route 'docs/{tenant}' has no value 'key', only 'tenant'")]
    [InlineData("[HttpGet(\"/other/{id:int}\")]", "the route '/other/{id:int}' has no value 'key', only 'id'")]
    [InlineData("[HttpGet(\"{key}\"), HttpGet(\"all\")]", "the route 'docs/{tenant}/all' has no value 'key', only 'tenant'")]
    public async Task A_controllers_routes_are_those_of_class_and_method(string attributes, string message)
    {
        var diagnostic = await MarkedSource.AssertMarkedAsync(
            Controller($$"""{{attributes}} [IamAuthorize(typeof(Reader), "s3:GetObject", Resource = "arn:aws:s3:::docs/{[|key|]}")]"""), "IAM6012", DiagnoseAsync);
        Assert.Contains(message, diagnostic.GetMessage());
    }

    [Theory]
    [InlineData("""app.MapGet("/docs/{**key}", Handler).RequireIam(typeof(Reader), "s3:GetObject", "arn:aws:s3:::docs/{key}")""")]
    [InlineData("""app.MapGet("/docs/{KEY:minlength(1)}", Handler).RequireIam(typeof(Reader), "s3:getobject", "arn:aws:s3:::docs/{key}")""")]
    [InlineData("""app.MapGet("/docs/{key=x}/{code:regex(^\\d{{3}}$)}", Handler).RequireIam(typeof(Reader), "s3:GetObject", "arn:aws:s3:::docs/{key}/{code}")""")]
    [InlineData("""app.MapGet("/docs/{key}", Handler).RequireIam(typeof(Reader), "s3:GetObject", "arn:aws:s3:::logs-{key}/x")""")]
    [InlineData("""app.MapGet("/docs/{key}", Handler).RequireIam(typeof(Reader), "s3:GetObject", "arn:aws:s3:::docs/secret/{key}")""")]
    [InlineData("""app.MapGet("/docs/{key}", Handler).RequireIam(typeof(Reader), "s3:GetObject", "arn:aws:s3:::{key}/{{x}}")""")]
    [InlineData("""app.MapGet("/me", Handler).RequireIam(typeof(Reader), "sts:GetCallerIdentity")""")]
    [InlineData("""app.MapGet("/docs/{key}", Handler).RequireIam(typeof(Elsewhere), "s3:PutObject", "arn:aws:s3:::nowhere/{key}")""")]
    [InlineData("""app.MapGet(pattern, Handler).RequireIam(typeof(Reader), "s3:GetObject", "arn:aws:s3:::docs/{key}")""")]
    [InlineData("""routes.MapGet("/docs", Handler).RequireIam(typeof(Reader), "s3:GetObject", "arn:aws:s3:::docs/{key}")""")]
    [InlineData("""app.MapGroup("/{key}").MapGet("/docs", Handler).RequireIam(typeof(Reader), "s3:GetObject", "arn:aws:s3:::docs/{key}")""")]
    [InlineData("""app.MapGroup("/docs").RequireIam(typeof(Reader), "s3:GetObject", "arn:aws:s3:::docs/{key}").MapGet("/{key}", Handler)""")]
    [InlineData("""app.MapGet("/docs/{key}", Handler).RequireIam(typeof(Reader), action: pattern, resource: pattern)""")]
    [InlineData("""app.MapGet("/docs/{key}", Handler).RequireIam(policy: typeof(Reader), resource: "arn:aws:s3:::docs/{key}", action: "s3:GetObject")""")]
    public async Task What_may_pass_is_left_alone(string call) => Assert.Empty(await DiagnoseAsync(new TestProject().Source(Call(call))));

    [Fact]
    public async Task A_local_group_gives_its_prefix()
    {
        const string Code = """
            var group = app.MapGroup("/{key}").WithName("x");
            group.MapGet("/docs", Handler).RequireIam(typeof(Reader), "s3:GetObject", "arn:aws:s3:::docs/{key}");
            group.MapGet("/docs", Handler).RequireIam(typeof(Reader), "s3:GetObject", "arn:aws:s3:::docs/{[|name|]}")
            """;
        var diagnostic = await MarkedSource.AssertMarkedAsync(Call(Code), "IAM6012", DiagnoseAsync);
        Assert.Contains("the route '/{key}/docs' has no value 'name', only 'key'", diagnostic.GetMessage());
    }

    [Theory]
    [InlineData("[HttpGet(\"{key}\")]")]
    [InlineData("")]
    public async Task A_controllers_right_attribute_is_left_alone(string attributes) => Assert.Empty(await DiagnoseAsync(new TestProject().Source(
        Controller(attributes + """ [IamAuthorize(typeof(Reader), "s3:GetObject", Resource = "arn:aws:s3:::docs/{key}")]"""))));

    [Fact]
    public async Task A_policy_that_cannot_be_read_is_not_held_against_anything() => Assert.Empty(await DiagnoseAsync(
        new TestProject().Source(Call("""app.MapGet("/x", Handler).RequireIam(typeof(Elsewhere), "s3:PutObject")""")).Policy("Policies/Elsewhere.iam.json", "{ \"Version\": ")));

    [Theory]
    [InlineData("orders:Read", false)]
    [InlineData("orders:Raed", true)]
    public async Task The_applications_own_actions_are_known(string action, bool isReported)
    {
        const string Orders = """{ "prefix": "orders", "actions": { "Read": { "accessLevel": "Read" }, "Write": { "accessLevel": "Write" }, "List": { "accessLevel": "List" } } }""";
        var project = new TestProject()
            .Source(Call($"""app.MapGet("/orders", Handler).RequireIam(typeof(Elsewhere), "{action}")"""))
            .File("orders.iam-service.json", Orders, ("IamDocument", "Service"));
        Assert.Equal(isReported ? ["IAM6010"] : [], (await DiagnoseAsync(project)).Select(static d => d.Id));
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnoseAsync(TestProject project) =>
        await project.Source(AspNetCoreStandIn.Source, "AspNetCore.cs").Policy("Policies/Reader.iam.json", Policy).DiagnoseAsync(new EndpointAnalyzer());

    private static string Call(string call) => $$"""
        using Acme.Policies;
        using IamAnalyzers.AspNetCore;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Routing;

        static class Actions { public const string Misspelt = "s3:GetObj"; }

        static class Program
        {
            static string Handler() => "";

            static void Map(WebApplication app, IEndpointRouteBuilder routes, string pattern)
            {
                {{call}};
            }
        }
        """;

    private static string Controller(string attributes) => $$"""
        using Acme.Policies;
        using IamAnalyzers.AspNetCore;
        using Microsoft.AspNetCore.Mvc;

        [Route("docs/{tenant}")]
        public abstract class Base { }

        public sealed class DocsController : Base
        {
            {{attributes}}
            public string Get() => "";
        }
        """;
}
