using System.Net;

namespace DocumentService;

/// <summary>Who asks, as far as the policies want to know.</summary>
internal sealed record Caller(string Name, string Role, string Team, bool HasMfa, IPAddress? Address)
{
    /// <summary>
    /// Reads the caller from the request. The sample believes its headers, so that you can try it with curl; a real service
    /// takes all of this from a verified token.
    /// </summary>
    public static Caller? From(HttpContext http)
    {
        var headers = http.Request.Headers;
        string? name = headers["X-User"];
        string? role = headers["X-Role"];
        string? team = headers["X-Team"];
        return name is null || role is null
            ? null
            : new Caller(name, role, team ?? string.Empty, headers["X-Mfa"] == "true", AddressOf(http));
    }

    // Behind a load balancer the connection's address is the balancer's; the sample takes the header for the caller's own.
    private static IPAddress? AddressOf(HttpContext http) =>
        IPAddress.TryParse(http.Request.Headers["X-Forwarded-For"], out var address) ? address : http.Connection.RemoteIpAddress;
}
