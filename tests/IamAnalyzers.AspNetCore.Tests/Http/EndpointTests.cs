#pragma warning disable IAM6011 // one endpoint requires what nobody may
using System.Net;
using IamAnalyzers.AspNetCore.Tests.Hosting;
using IamAnalyzers.AspNetCore.Tests.Policies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IamAnalyzers.AspNetCore.Tests.Http;

/// <summary>Endpoints over real HTTP: who passes, who is challenged, who is refused, and what each is told.</summary>
public sealed class EndpointTests
{
    private const string Alice = "name=alice;aws:PrincipalTag/team=blue";

    [Theory]
    [InlineData("/docs/blue/plan.txt", Alice, HttpStatusCode.OK)]
    [InlineData("/docs/red/plan.txt", Alice, HttpStatusCode.Forbidden)]
    [InlineData("/docs/blue/secret/plan.txt", Alice, HttpStatusCode.Forbidden)]
    [InlineData("/docs/blue/secret/plan.txt", Alice + ";amr=pwd", HttpStatusCode.Forbidden)]
    [InlineData("/docs/blue/secret/plan.txt", Alice + ";amr=mfa", HttpStatusCode.OK)]
    [InlineData("/docs/blue/plan.txt", "name=bob", HttpStatusCode.Forbidden)]
    [InlineData("/docs/blue/plan.txt", "name=bob;aws:PrincipalTag/team=*", HttpStatusCode.Forbidden)]
    [InlineData("/docs/blue/plan.txt", null, HttpStatusCode.Unauthorized)]
    [InlineData("/attribute/blue/plan.txt", Alice, HttpStatusCode.OK)]
    [InlineData("/attribute/red/plan.txt", Alice, HttpStatusCode.Forbidden)]
    [InlineData("/controller/blue/plan.txt", Alice, HttpStatusCode.OK)]
    [InlineData("/controller/red/plan.txt", Alice, HttpStatusCode.Forbidden)]
    [InlineData("/controller/red/plan.txt", null, HttpStatusCode.Unauthorized)]
    [InlineData("/group/blue/plan.txt", Alice, HttpStatusCode.Forbidden)]
    [InlineData("/both/blue/plan.txt", Alice, HttpStatusCode.Forbidden)]
    public async Task The_policy_decides(string path, string? claims, HttpStatusCode expected)
    {
        await using var application = await TestApplication.StartAsync(Map, static services => services.AddControllers().AddApplicationPart(typeof(EndpointTests).Assembly));
        using var response = await application.GetAsync(path, claims);
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? "text" : string.Empty, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("203.0.113.9", HttpStatusCode.OK)]
    [InlineData("198.51.100.1", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    public async Task Behind_a_trusted_proxy_the_forwarded_address_counts(string? forwarded, HttpStatusCode expected)
    {
        await using var application = await TestApplication.StartAsync(static app =>
        {
            app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
            app.UseRouting();
            app.UseAuthentication();
            app.UseAuthorization();
            app.MapGet("/buckets", static () => "text").RequireIam(typeof(Office), "s3:ListAllMyBuckets");
        });
        using var response = await application.GetAsync("/buckets", Alice, forwarded is null ? [] : [("X-Forwarded-For", forwarded)]);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Without_that_middleware_the_header_is_only_a_header()
    {
        await using var application = await TestApplication.StartAsync(static app => app.MapGet("/buckets", static () => "text").RequireIam(typeof(Office), "s3:ListAllMyBuckets"));
        using var response = await application.GetAsync("/buckets", Alice, ("X-Forwarded-For", "203.0.113.9"));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData(2029, HttpStatusCode.OK)]
    [InlineData(2030, HttpStatusCode.Forbidden)]
    public async Task The_time_is_the_time_providers(int year, HttpStatusCode expected)
    {
        await using var application = await TestApplication.StartAsync(
            static app => app.MapGet("/location", static () => "text").RequireIam(typeof(Office), "s3:GetBucketLocation", "arn:aws:s3:::docs"),
            services => services.AddSingleton<TimeProvider>(new YearProvider(year)));
        using var response = await application.GetAsync("/location", Alice);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_handler_asks_about_what_it_found()
    {
        await using var application = await TestApplication.StartAsync(static app => app.MapGet("/find/{id}", static (HttpContext http, string id, IIamAuthorizer authorizer) =>
            authorizer.Authorize(http, typeof(DocumentReader), "s3:GetObject", $"arn:aws:s3:::docs/{(id == "1" ? "blue" : "red")}/x").IsAllowed
                ? Results.Text("text")
                : Results.NotFound()));
        Assert.Equal(HttpStatusCode.OK, (await application.GetAsync("/find/1", Alice)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await application.GetAsync("/find/2", Alice)).StatusCode);
    }

    [Fact]
    public async Task A_refusal_is_logged_with_its_reason()
    {
        await using var application = await TestApplication.StartAsync(Map, static services => services.AddControllers());
        using var response = await application.GetAsync("/docs/blue/secret/plan.txt", Alice + ";amr=pwd");
        Assert.Contains(application.Log.Entries, static entry =>
            entry.Level == LogLevel.Information
            && entry.Text.StartsWith("arn:aws:iam::000000000000:user/alice may not s3:GetObject on arn:aws:s3:::docs/blue/secret/plan.txt: DocumentReader says ExplicitlyDenied by 'SecretsWithMfa' (", StringComparison.Ordinal));
        Assert.Contains(application.Log.Entries, static entry => entry.Level == LogLevel.Debug && entry.Text.Contains("aws:MultiFactorAuthPresent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_caller_cannot_write_lines_into_the_log()
    {
        await using var application = await TestApplication.StartAsync(Map, static services => services.AddControllers());
        using var response = await application.GetAsync("/docs/red/x%0D%0AInformation:%20alice%20may", Alice);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var refusal = Assert.Single(application.Log.Entries, static entry => entry.Level == LogLevel.Information && entry.Category.EndsWith("IamAuthorizer", StringComparison.Ordinal));
        Assert.Contains("docs/red/x??Information: alice may", refusal.Text);
        Assert.DoesNotContain('\n', refusal.Text);
    }

    private static void Map(WebApplication app)
    {
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/docs/{**key}", static () => "text").RequireIam(typeof(DocumentReader), "s3:GetObject", "arn:aws:s3:::docs/{key}");
        app.MapGet("/attribute/{**key}", [IamAuthorize(typeof(DocumentReader), "s3:GetObject", Resource = "arn:aws:s3:::docs/{key}")] static () => "text");
        app.MapGroup("/group").RequireIam(typeof(Office), "s3:ListAllMyBuckets").MapGet("/{**key}", static () => "text")
            .RequireIam(typeof(DocumentReader), "s3:GetObject", "arn:aws:s3:::docs/{key}");
        app.MapGet("/both/{**key}", static () => "text")
            .RequireIam(typeof(DocumentReader), "s3:GetObject", "arn:aws:s3:::docs/{key}")
            .RequireIam(typeof(DocumentReader), "s3:PutObject", "arn:aws:s3:::docs/{key}");
        app.MapControllers();
    }

    private sealed class YearProvider(int year) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(year, 6, 1, 0, 0, 0, TimeSpan.Zero);
    }
}

/// <summary>Attributes on a controller.</summary>
[ApiController]
[Route("controller")]
public sealed class DocumentsController : ControllerBase
{
    [HttpGet("{**key}")]
    [IamAuthorize(typeof(DocumentReader), "s3:GetObject", Resource = "arn:aws:s3:::docs/{key}")]
    public string Get(string key) => key.Length > 0 ? "text" : "empty";
}
