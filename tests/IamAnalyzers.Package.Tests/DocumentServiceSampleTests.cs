using System.Diagnostics;
using System.Net;

namespace IamAnalyzers.Package.Tests;

/// <summary>The sample web service, started as a user would: each role gets what its policy says, and refusals say why in the log.</summary>
public sealed class DocumentServiceSampleTests(DocumentServiceProcess service) : IClassFixture<DocumentServiceProcess>
{
    [Theory]
    [InlineData("reader", "GET", "/documents/blue/plan.txt", false, HttpStatusCode.OK)]
    [InlineData("reader", "GET", "/documents/blue", false, HttpStatusCode.OK)]
    [InlineData("reader", "GET", "/documents/personnel/salaries.txt", false, HttpStatusCode.Forbidden)]
    [InlineData("reader", "GET", "/documents/personnel", false, HttpStatusCode.Forbidden)]
    [InlineData("reader", "PUT", "/documents/blue/plan.txt", false, HttpStatusCode.Forbidden)]
    [InlineData("editor", "PUT", "/documents/blue/new.txt", false, HttpStatusCode.NoContent)]
    [InlineData("editor", "PUT", "/documents/blue/archive/2025.txt", false, HttpStatusCode.Forbidden)]
    [InlineData("editor", "DELETE", "/documents/blue/plan.txt", false, HttpStatusCode.Forbidden)]
    [InlineData("auditor", "GET", "/documents/personnel/salaries.txt", false, HttpStatusCode.Forbidden)]
    [InlineData("auditor", "GET", "/documents/personnel/salaries.txt", true, HttpStatusCode.OK)]
    [InlineData("stranger", "GET", "/documents/blue/plan.txt", true, HttpStatusCode.Forbidden)]
    public async Task Each_role_gets_what_its_policy_says(string role, string method, string path, bool mfa, HttpStatusCode expected)
    {
        using var response = await SendAsync(role, method, path, mfa);
        Assert.Equal(expected, response.StatusCode);
    }

    /// <summary>Deletes a document of its own: the service is shared by the tests of this class, which run in any order.</summary>
    [Fact]
    public async Task Who_signed_in_with_MFA_may_delete()
    {
        using (var put = await SendAsync("editor", "PUT", "/documents/blue/draft.txt", mfa: true))
        {
            Assert.Equal(HttpStatusCode.NoContent, put.StatusCode);
        }

        using var delete = await SendAsync("editor", "DELETE", "/documents/blue/draft.txt", mfa: true);
        Assert.Equal(HttpStatusCode.NoContent, delete.StatusCode);
    }

    [Theory]
    [InlineData("reader", "/documents/blue/plan.txt", false)]
    [InlineData("auditor", "/documents/personnel/salaries.txt", true)]
    public async Task Outside_the_office_what_is_for_the_office_is_refused(string role, string path, bool mfa)
    {
        using var response = await SendAsync(role, "GET", path, mfa, address: "198.51.100.1");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("editor", "blue", 280, HttpStatusCode.NoContent)]
    [InlineData("editor", "blue", 281, HttpStatusCode.Forbidden)]
    [InlineData("editor", "red", 1, HttpStatusCode.Forbidden)]
    [InlineData("reader", "blue", 1, HttpStatusCode.Forbidden)]
    public async Task Comments_are_a_service_of_the_applications_own(string role, string team, int length, HttpStatusCode expected)
    {
        using var post = await SendAsync(role, "POST", $"/comments/{team}/plan.txt", mfa: false, text: new string('x', length));
        Assert.Equal(expected, post.StatusCode);
    }

    [Fact]
    public async Task The_boundary_of_all_staff_limits_an_editor_and_says_so_in_the_log()
    {
        using var get = await SendAsync("editor", "GET", "/documents/personnel/salaries.txt", mfa: true, team: "personnel");
        Assert.Equal(HttpStatusCode.Forbidden, get.StatusCode);
        await LogHasAsync("refused to alice (editor): ImplicitlyDenied: no statement of Policies/staff-boundary.iam.json matches");
    }

    [Fact]
    public async Task A_refusal_says_why_in_the_log_and_nothing_to_the_client()
    {
        using var response = await SendAsync("editor", "DELETE", "/documents/blue/archive/2025.txt", mfa: true);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());

        await LogHasAsync("refused to alice (editor): ExplicitlyDenied by 'TheArchiveIsFinal'");
    }

    private async Task LogHasAsync(string text)
    {
        var waited = Stopwatch.StartNew();
        while (!service.Log.Contains(text, StringComparison.Ordinal))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(30), $"the reason is not in the log:\n{service.Log}");
            await Task.Delay(50);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(string role, string method, string path, bool mfa, string address = "203.0.113.7", string team = "blue", string text = "text")
    {
        using var client = new HttpClient { BaseAddress = service.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("X-User", "alice");
        request.Headers.Add("X-Role", role);
        request.Headers.Add("X-Team", team);
        request.Headers.Add("X-Mfa", mfa ? "true" : "false");
        request.Headers.Add("X-Forwarded-For", address);
        if (method is "PUT" or "POST")
        {
            request.Content = new StringContent(text);
        }

        return await client.SendAsync(request);
    }
}
