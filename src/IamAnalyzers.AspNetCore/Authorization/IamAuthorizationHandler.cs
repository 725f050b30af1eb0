using IamAnalyzers.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Logging;

namespace IamAnalyzers.AspNetCore.Authorization;

/// <summary>Asks the policy of each requirement. What it cannot decide it refuses.</summary>
internal sealed class IamAuthorizationHandler(IamAuthorizer authorizer, ILogger<IamAuthorizationHandler> logger) : AuthorizationHandler<IamRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, IamRequirement requirement)
    {
        if (HttpContextOf(context.Resource) is not { } http)
        {
            IamLog.NoRequest(logger, requirement.ToString(), context.Resource?.GetType().Name ?? "nothing");
            context.Fail();
            return Task.CompletedTask;
        }

        if (authorizer.Authorize(http, requirement).IsAllowed)
        {
            context.Succeed(requirement);
        }
        else
        {
            // Failed, not only unmet: no other handler may allow what the policy does not.
            context.Fail();
        }

        return Task.CompletedTask;
    }

    private static HttpContext? HttpContextOf(object? resource) => resource switch
    {
        HttpContext http => http,
        FilterContext filter => filter.HttpContext,
        _ => null,
    };
}
