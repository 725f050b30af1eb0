#pragma warning disable IAM6012 // the faults are what is tested
using System.Net;
using IamAnalyzers.AspNetCore.Tests.Hosting;
using IamAnalyzers.AspNetCore.Tests.Policies;
using IamAnalyzers.Policies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IamAnalyzers.AspNetCore.Tests.Http;

/// <summary>Whatever goes wrong is a refusal, told to the log and to nobody else.</summary>
public sealed class FailureTests
{
    private const string Alice = "name=alice;aws:PrincipalTag/team=blue";

    [Fact]
    public async Task A_provider_that_throws_refuses()
    {
        await using var application = await TestApplication.StartAsync(
            static app => app.MapGet("/docs/{**key}", static () => "text").RequireIam(typeof(DocumentReader), "s3:GetObject", "arn:aws:s3:::docs/{key}"),
            static services => services.AddSingleton<IIamContextProvider, Throwing>());
        await AssertRefusedAsync(application, "/docs/blue/x", Alice, "the directory is down");
    }

    [Fact]
    public async Task Claims_that_contradict_each_other_refuse()
    {
        await using var application = await TestApplication.StartAsync(
            static app => app.MapGet("/docs/{**key}", static () => "text").RequireIam(typeof(DocumentReader), "s3:GetObject", "arn:aws:s3:::docs/{key}"));
        await AssertRefusedAsync(application, "/docs/blue/x", Alice + ";aws:PrincipalTag/team=red", "aws:PrincipalTag/team");
    }

    [Fact]
    public async Task A_missing_route_value_refuses()
    {
        await using var application = await TestApplication.StartAsync(
            static app => app.MapGet("/docs/{**key}", static () => "text").RequireIam(typeof(DocumentReader), "s3:GetObject", "arn:aws:s3:::docs/{name}"));
        await AssertRefusedAsync(application, "/docs/blue/x", Alice, "'name'");
    }

    [Fact]
    public async Task A_class_that_is_no_policy_refuses()
    {
        await using var application = await TestApplication.StartAsync(
            static app => app.MapGet("/", [IamAuthorize(typeof(string), "s3:GetObject")] static () => "text"));
        await AssertRefusedAsync(application, "/", Alice, "no compiled policy");
    }

    [Fact]
    public async Task A_template_that_cannot_be_read_refuses()
    {
        await using var application = await TestApplication.StartAsync(
            static app => app.MapGet("/", [IamAuthorize(typeof(DocumentReader), "s3:GetObject", Resource = "arn:aws:s3:::docs/{key")] static () => "text"));
        await AssertRefusedAsync(application, "/", Alice, "character 19");
    }

    [Fact]
    public async Task What_is_required_in_code_is_checked_when_the_application_starts()
    {
        await Assert.ThrowsAsync<FormatException>(static () => TestApplication.StartAsync(
            static app => app.MapGet("/", static () => "text").RequireIam(typeof(DocumentReader), "s3:GetObject", "arn:aws:s3:::docs/{key")));
        await Assert.ThrowsAsync<ArgumentException>(static () => TestApplication.StartAsync(
            static app => app.MapGet("/", static () => "text").RequireIam(typeof(string), "s3:GetObject")));
    }

    [Fact]
    public async Task No_other_handler_allows_what_the_policy_does_not()
    {
        await using var application = await TestApplication.StartAsync(
            static app => app.MapGet("/docs/{**key}", static () => "text").RequireIam(typeof(DocumentReader), "s3:GetObject", "arn:aws:s3:::docs/{key}"),
            static services => services.AddSingleton<IAuthorizationHandler, AllowEverything>());
        using var response = await application.GetAsync("/docs/red/x", Alice);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Without_a_request_there_is_no_permission()
    {
        await using var application = await TestApplication.StartAsync(static _ => { });
        var authorization = application.Services.GetRequiredService<IAuthorizationService>();
        var requirement = new IamAuthorizeAttribute(typeof(Office), "s3:GetBucketLocation") { Resource = "arn:aws:s3:::docs" }.GetRequirements();
        Assert.False((await authorization.AuthorizeAsync(new System.Security.Claims.ClaimsPrincipal(), resource: null, requirement)).Succeeded);
        Assert.Contains(application.Log.Entries, static entry => entry.Level == LogLevel.Error && entry.Text.Contains("no HTTP request", StringComparison.Ordinal));
    }

    private static async Task AssertRefusedAsync(TestApplication application, string path, string claims, string reason)
    {
        using var response = await application.GetAsync(path, claims);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Contains(application.Log.Entries, entry => entry.Level == LogLevel.Error && entry.Text.Contains(reason, StringComparison.Ordinal));
    }

    private sealed class Throwing : IIamContextProvider
    {
        public void Provide(HttpContext http, RequestContext context) => throw new InvalidOperationException("the directory is down");
    }

    private sealed class AllowEverything : IAuthorizationHandler
    {
        public Task HandleAsync(AuthorizationHandlerContext context)
        {
            foreach (var requirement in context.PendingRequirements.ToList())
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }
}
