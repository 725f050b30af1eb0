using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IamAnalyzers.AspNetCore.Tests.Hosting;

/// <summary>An application on Kestrel, on a free loopback port.</summary>
internal sealed class TestApplication : IAsyncDisposable
{
    private readonly WebApplication _application;

    private TestApplication(WebApplication application, LogRecorder log)
    {
        _application = application;
        Log = log;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public LogRecorder Log { get; }

    public IServiceProvider Services => _application.Services;

    public static async Task<TestApplication> StartAsync(
        Action<WebApplication> map,
        Action<IServiceCollection>? services = null,
        Action<IamAuthorizationOptions>? configure = null,
        LogLevel logLevel = LogLevel.Debug)
    {
        var log = new LogRecorder();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(logLevel).AddFilter("Microsoft", LogLevel.Error);
        builder.Services.AddAuthentication("Header").AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>("Header", null);
        builder.Services.AddIamAuthorization(configure);
        services?.Invoke(builder.Services);
        var application = builder.Build();
        map(application);
        await application.StartAsync();
        return new TestApplication(application, log);
    }

    /// <summary>A GET by somebody with claims, or by nobody.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, string? claims, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (claims is not null)
        {
            request.Headers.TryAddWithoutValidation(HeaderAuthentication.Header, claims);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }
}
