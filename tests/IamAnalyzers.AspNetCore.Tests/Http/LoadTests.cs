using System.Net;
using IamAnalyzers.AspNetCore.Tests.Hosting;
using IamAnalyzers.AspNetCore.Tests.Policies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace IamAnalyzers.AspNetCore.Tests.Http;

/// <summary>Many clients at once over real HTTP: no refusal and no grant is wrong.</summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    private const int Clients = 32;
    private const int Requests = 100_000;

    private static readonly string[] Teams = ["blue", "red", "green", "*", "bl?e"];
    private static readonly string[] Folders = ["blue", "red", "green", "bl", "blue2"];

    [Fact]
    public async Task Every_one_of_100_000_requests_gets_its_own_answer()
    {
        await using var application = await TestApplication.StartAsync(
            static app => app.MapGet("/docs/{**key}", static () => "text").RequireIam(typeof(DocumentReader), "s3:GetObject", "arn:aws:s3:::docs/{key}"),
            logLevel: LogLevel.Critical);
        var counts = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => AskAsync(application, client))));
        output.WriteLine($"{counts.Sum(static c => c.Allowed)} allowed, {counts.Sum(static c => c.Refused)} refused by {Clients} clients");
        Assert.Equal(Requests, counts.Sum(static c => c.Allowed + c.Refused));
        Assert.True(counts.Sum(static c => c.Allowed) > Requests / 20);
        Assert.True(counts.Sum(static c => c.Refused) > Requests / 20);
    }

    private static async Task<(int Allowed, int Refused)> AskAsync(TestApplication application, int client)
    {
        var random = new Random(client);
        var allowed = 0;
        var refused = 0;
        for (var i = 0; i < Requests / Clients; i++)
        {
            var team = random.Next(6) == 0 ? null : Teams[random.Next(Teams.Length)];
            var folder = random.Next(2) == 0 && team is not (null or "*" or "bl?e") ? team : Folders[random.Next(Folders.Length)];
            var isSecret = random.Next(3) == 0;
            var methods = random.Next(3);
            var claims = $"name=user{client}{(team is null ? string.Empty : ";aws:PrincipalTag/team=" + team)}{(methods == 0 ? string.Empty : methods == 1 ? ";amr=pwd" : ";amr=mfa")}";
            using var response = await application.GetAsync($"/docs/{folder}/{(isSecret ? "secret/" : string.Empty)}{i}", claims);

            // A tag's value is compared literally, whatever stands in it.
            var expected = team == folder && !(isSecret && methods != 2);
            Assert.Equal(expected ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
            _ = expected ? allowed++ : refused++;
        }

        return (allowed, refused);
    }
}
