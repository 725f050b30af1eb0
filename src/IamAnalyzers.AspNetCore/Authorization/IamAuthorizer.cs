using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using IamAnalyzers.AspNetCore.Context;
using IamAnalyzers.AspNetCore.Diagnostics;
using IamAnalyzers.Policies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IamAnalyzers.AspNetCore.Authorization;

/// <summary>Decides requests, counts decisions, logs refusals. Closed on failure.</summary>
internal sealed class IamAuthorizer(IamContextFactory contexts, IamMetrics metrics, ILogger<IamAuthorizer> logger) : IIamAuthorizer
{
    public AccessDecision Authorize(
        HttpContext http,
        [DynamicallyAccessedMembers(PolicySource.NeededMembers)] Type policy,
        string action,
        string resource)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(resource);
        return Authorize(http, policy, action, resource, static (_, text) => text);
    }

    public AccessDecision Authorize(HttpContext http, IamRequirement requirement) =>
        Authorize(http, requirement.Policy, requirement.Action, requirement, static (http, requirement) => requirement.Template.Bind(http.Request.RouteValues));

    private AccessDecision Authorize<TState>(
        HttpContext http,
        [DynamicallyAccessedMembers(PolicySource.NeededMembers)] Type policy,
        string action,
        TState state,
        Func<HttpContext, TState, string> resourceOf)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var source = PolicySource.Of(policy);
            var request = contexts.Create(http, action, resourceOf(http, state));
            var decision = source.Decide(request);
            metrics.Decided(policy, action, decision.Decision, Stopwatch.GetElapsedTime(start));
            if (!decision.IsAllowed)
            {
                LogRefusal(policy, source, request, decision);
            }

            return decision;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever it was, nobody said that the request is allowed.
            metrics.Failed(policy, action, Stopwatch.GetElapsedTime(start));
            IamLog.Failed(logger, exception, policy.Name, action);
            return default;
        }
    }

    private void LogRefusal(Type policy, PolicySource source, AuthorizationRequest request, AccessDecision decision)
    {
        if (logger.IsEnabled(LogLevel.Information))
        {
            IamLog.Refused(
                logger,
                LogText.Clean(request.Principal),
                LogText.Clean(request.Action),
                LogText.Clean(request.Resource),
                policy.Name,
                decision.ToString());
        }

        if (logger.IsEnabled(LogLevel.Debug))
        {
            IamLog.Explained(logger, LogText.CleanLines(source.Explain(request)));
        }
    }
}
