using System.Globalization;
using System.Security.Claims;
using IamAnalyzers.Policies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace IamAnalyzers.AspNetCore.Context;

/// <summary>What the caller's claims say: name, id, tags, and whether there was MFA.</summary>
internal sealed class ClaimsContextProvider(IOptions<IamAuthorizationOptions> options, TimeProvider time) : IIamContextProvider
{
    private const string TagPrefix = "aws:PrincipalTag/";

    // "amr" and "auth_time" of OpenID Connect, also under the names that the JWT handler gives to the former.
    private const string Methods = "amr";
    private const string MethodsUri = "http://schemas.microsoft.com/claims/authnmethodsreferences";
    private const string AuthenticationTime = "auth_time";

    public void Provide(HttpContext http, RequestContext context)
    {
        // Claims of an identity that nobody authenticated are claims in the ordinary sense of the word.
        foreach (var identity in http.User.Identities.Where(static i => i.IsAuthenticated))
        {
            foreach (var claim in identity.Claims)
            {
                if (options.Value.Claims.TryGetValue(claim.Type, out var mapping))
                {
                    Add(context, mapping, claim);
                }
                else if (claim.Type.StartsWith(TagPrefix, StringComparison.OrdinalIgnoreCase) && claim.Type.Length > TagPrefix.Length)
                {
                    Add(context, new ClaimMapping(claim.Type, IsMultivalued: false), claim);
                }
            }

            if (identity.Name is { Length: > 0 } name)
            {
                Add(context, new ClaimMapping("aws:username", IsMultivalued: false), name, ClaimTypes.Name);
            }
        }

        AddMfa(http.User, context);
    }

    private static void Add(RequestContext context, ClaimMapping mapping, Claim claim) => Add(context, mapping, claim.Value, claim.Type);

    private static void Add(RequestContext context, ClaimMapping mapping, string value, string claimType)
    {
        var present = context.GetValues(mapping.Key);
        if (present.Contains(value))
        {
            return;
        }

        if (present.Length > 0 && !mapping.IsMultivalued)
        {
            throw new AmbiguousClaimException(claimType, mapping.Key);
        }

        context.Add(mapping.Key, value);
    }

    private void AddMfa(ClaimsPrincipal user, RequestContext context)
    {
        var methods = Find(user, static type => type is Methods or MethodsUri).ToList();
        if (methods.Count == 0)
        {
            return;
        }

        var hasMfa = methods.Exists(options.Value.MfaMethods.Contains);
        context.MultiFactorAuthPresent(hasMfa);
        if (hasMfa
            && Find(user, static type => type == AuthenticationTime).FirstOrDefault() is { } text
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && time.GetUtcNow().ToUnixTimeSeconds() - seconds is >= 0 and < int.MaxValue and var age)
        {
            context.MultiFactorAuthAge(TimeSpan.FromSeconds(age));
        }
    }

    private static IEnumerable<string> Find(ClaimsPrincipal user, Func<string, bool> isWanted) =>
        user.Identities.Where(static i => i.IsAuthenticated).SelectMany(static i => i.Claims).Where(c => isWanted(c.Type)).Select(static c => c.Value);
}
