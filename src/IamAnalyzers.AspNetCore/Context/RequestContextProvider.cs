using IamAnalyzers.Policies;
using Microsoft.AspNetCore.Http;

namespace IamAnalyzers.AspNetCore.Context;

/// <summary>What the connection and the headers say: address, TLS, time, user agent, referer.</summary>
/// <remarks>
/// The address is the connection's. Behind a proxy the forwarded-headers middleware, as the application configures it, puts the
/// client's in its place; the header itself is never read here, for anybody can send it.
/// </remarks>
internal sealed class RequestContextProvider(TimeProvider time) : IIamContextProvider
{
    public void Provide(HttpContext http, RequestContext context)
    {
        if (http.Connection.RemoteIpAddress is { } address)
        {
            // A dual-stack socket shows IPv4 as IPv6, which to AWS is another address.
            context.SourceIp(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
        }

        context.SecureTransport(http.Request.IsHttps).CurrentTime(time.GetUtcNow());
        Add(context, "aws:UserAgent", http.Request.Headers.UserAgent);
        Add(context, "aws:referer", http.Request.Headers.Referer);
    }

    private static void Add(RequestContext context, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            context.Set(key, value);
        }
    }
}
