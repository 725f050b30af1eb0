using System.Security.Claims;
using IamAnalyzers.Policies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace IamAnalyzers.AspNetCore.Context;

/// <summary>Makes the request that a policy is asked about.</summary>
internal sealed class IamContextFactory(IEnumerable<IIamContextProvider> providers, IOptions<IamAuthorizationOptions> options)
{
    private const string PrincipalArnKey = "aws:PrincipalArn";

    private readonly IIamContextProvider[] _providers = [.. providers];

    public AuthorizationRequest Create(HttpContext http, string action, string resource)
    {
        var context = new RequestContext();
        foreach (var provider in _providers)
        {
            provider.Provide(http, context);
        }

        return new AuthorizationRequest { Principal = PrincipalOf(http.User, context), Action = action, Resource = resource, Context = context };
    }

    private string PrincipalOf(ClaimsPrincipal user, RequestContext context)
    {
        if (options.Value.PrincipalArn is { } given)
        {
            return given(user);
        }

        if (context.GetValues(PrincipalArnKey) is [var arn, ..])
        {
            return arn;
        }

        return user.Identity is { IsAuthenticated: true } identity
            ? $"arn:aws:iam::{options.Value.AccountId}:user/{identity.Name}"
            : "*";
    }
}
