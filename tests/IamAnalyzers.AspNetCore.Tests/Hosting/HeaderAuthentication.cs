using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IamAnalyzers.AspNetCore.Tests.Hosting;

/// <summary>Believes what the header <c>X-Claims</c> says: <c>name=alice;aws:PrincipalTag/team=blue;amr=mfa</c>. Without it, nobody signed in.</summary>
internal sealed class HeaderAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-Claims";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ } text])
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var claims = text.Split(';').Select(static pair => pair.Split('=', 2)).Select(static pair => new Claim(pair[0], pair[1]));
        var identity = new ClaimsIdentity(claims, Scheme.Name, "name", "role");
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
    }
}
