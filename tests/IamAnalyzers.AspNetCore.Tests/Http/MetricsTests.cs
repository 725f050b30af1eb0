using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using IamAnalyzers.AspNetCore.Tests.Hosting;
using IamAnalyzers.AspNetCore.Tests.Policies;
using IamAnalyzers.Policies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IamAnalyzers.AspNetCore.Tests.Http;

/// <summary>Decisions are counted by policy, action and outcome; no resource and no caller is in the tags.</summary>
public sealed class MetricsTests
{
    [Fact]
    public async Task Each_outcome_is_counted()
    {
        await using var application = await TestApplication.StartAsync(
            static app => app.MapGet("/docs/{**key}", static () => "text").RequireIam(typeof(DocumentReader), "s3:GetObject", "arn:aws:s3:::docs/{key}"),
            static services => services.AddSingleton<IIamContextProvider, ThrowingForCarol>());
        var factory = application.Services.GetRequiredService<IMeterFactory>();
        var counted = new ConcurrentQueue<string>();
        var durations = new ConcurrentQueue<double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            // Other tests have applications of their own.
            if (instrument.Meter.Name == "IamAnalyzers.AspNetCore" && ReferenceEquals(instrument.Meter.Scope, factory))
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => counted.Enqueue($"{value} {string.Join(' ', tags.ToArray().Select(static t => $"{t.Key}={t.Value}"))}"));
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => durations.Enqueue(value));
        listener.Start();

        const string Alice = "name=alice;aws:PrincipalTag/team=blue";
        using var allowed = await application.GetAsync("/docs/blue/x", Alice);
        using var implicitly = await application.GetAsync("/docs/red/x", Alice);
        using var explicitly = await application.GetAsync("/docs/blue/secret/x", Alice + ";amr=pwd");
        using var error = await application.GetAsync("/docs/blue/x", "name=carol");

        Assert.Equal(
            new[] { "allowed", "implicitly_denied", "explicitly_denied", "error" }.Select(static outcome => $"1 iam.policy=DocumentReader iam.action=s3:GetObject iam.decision={outcome}"),
            counted);
        Assert.Equal(4, durations.Count);
        Assert.All(durations, static seconds => Assert.InRange(seconds, 0, 3600));
    }

    private sealed class ThrowingForCarol : IIamContextProvider
    {
        public void Provide(HttpContext http, RequestContext context)
        {
            if (http.User.Identity?.Name == "carol")
            {
                throw new InvalidOperationException("carol");
            }
        }
    }
}
