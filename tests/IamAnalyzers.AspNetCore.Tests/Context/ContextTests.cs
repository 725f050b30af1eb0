using System.Net;
using System.Security.Claims;
using IamAnalyzers.Policies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IamAnalyzers.AspNetCore.Tests.Context;

/// <summary>What a request and its caller become to a policy. What is not known is absent.</summary>
public sealed class ContextTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_request_gives_address_transport_time_and_headers()
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.7");
        http.Request.Scheme = "https";
        http.Request.Headers.UserAgent = "curl/8";
        http.Request.Headers.Referer = "https://example.com/";
        Assert.Equal(
            [
                "aws:CurrentTime=2026-03-01T12:00:00Z",
                "aws:EpochTime=1772366400",
                "aws:SecureTransport=true",
                "aws:SourceIp=203.0.113.7",
                "aws:UserAgent=curl/8",
                "aws:referer=https://example.com/",
            ],
            Keys(http));
    }

    [Fact]
    public void What_a_request_does_not_have_is_absent() =>
        Assert.Equal(["aws:CurrentTime=2026-03-01T12:00:00Z", "aws:EpochTime=1772366400", "aws:SecureTransport=false"], Keys(new DefaultHttpContext()));

    [Theory]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8::1", "2001:db8::1")]
    public void An_IPv4_address_on_a_dual_stack_socket_is_one_of_IPv4(string address, string expected)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        Assert.Contains("aws:SourceIp=" + expected, Keys(http));
    }

    [Fact]
    public void A_forwarded_address_is_not_believed_by_itself()
    {
        var http = new DefaultHttpContext();
        http.Request.Headers["X-Forwarded-For"] = "203.0.113.7";
        Assert.DoesNotContain(Keys(http), static key => key.StartsWith("aws:SourceIp", StringComparison.Ordinal));
    }

    [Fact]
    public void Claims_give_name_id_ARN_and_tags() => Assert.Equal(
        ["aws:PrincipalArn=arn:aws:iam::111122223333:user/alice", "aws:PrincipalTag/team=blue", "aws:userid=u-1", "aws:username=alice"],
        ClaimKeys("name=alice", "sub=u-1", "aws:PrincipalArn=arn:aws:iam::111122223333:user/alice", "aws:PrincipalTag/team=blue", "unrelated=x"));

    [Theory]
    [InlineData(new[] { "amr=pwd", "amr=mfa" }, new[] { "aws:MultiFactorAuthPresent=true" })]
    [InlineData(new[] { "http://schemas.microsoft.com/claims/authnmethodsreferences=mfa" }, new[] { "aws:MultiFactorAuthPresent=true" })]
    [InlineData(new[] { "amr=pwd" }, new[] { "aws:MultiFactorAuthPresent=false" })]
    [InlineData(new string[0], new string[0])]
    [InlineData(new[] { "amr=mfa", "auth_time=1772366340" }, new[] { "aws:MultiFactorAuthAge=60", "aws:MultiFactorAuthPresent=true" })]
    [InlineData(new[] { "amr=mfa", "auth_time=1772366401" }, new[] { "aws:MultiFactorAuthPresent=true" })]
    [InlineData(new[] { "amr=mfa", "auth_time=soon" }, new[] { "aws:MultiFactorAuthPresent=true" })]
    [InlineData(new[] { "amr=pwd", "auth_time=1772366340" }, new[] { "aws:MultiFactorAuthPresent=false" })]
    public void MFA_follows_from_the_methods_of_authentication(string[] claims, string[] expected) => Assert.Equal(expected, ClaimKeys(claims));

    [Fact]
    public void Other_methods_can_count_as_MFA() => Assert.Equal(
        ["aws:MultiFactorAuthPresent=true"],
        ClaimKeys(static options => options.MfaMethods.Add("hwk"), "amr=hwk"));

    [Fact]
    public void An_application_maps_its_own_claims() => Assert.Equal(
        ["app:Groups=editors", "app:Groups=readers", "aws:PrincipalTag/department=sales"],
        ClaimKeys(
            static options => options.MapClaim("department", "aws:PrincipalTag/department").MapClaim("role", "app:Groups", isMultivalued: true),
            "department=sales",
            "role=editors",
            "role=readers"));

    [Fact]
    public void The_same_value_twice_is_one() => Assert.Equal(["aws:PrincipalTag/team=blue"], ClaimKeys("aws:PrincipalTag/team=blue", "aws:PrincipalTag/team=blue"));

    [Fact]
    public void Two_values_for_one_key_are_refused() =>
        Assert.Contains("aws:PrincipalTag/team", Assert.ThrowsAny<InvalidOperationException>(() => ClaimKeys("aws:PrincipalTag/team=blue", "aws:PrincipalTag/team=red")).Message);

    [Fact]
    public void Claims_of_somebody_who_did_not_sign_in_count_for_nothing()
    {
        var http = new DefaultHttpContext { User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("aws:PrincipalTag/team", "blue"), new Claim("amr", "mfa")])) };
        Assert.DoesNotContain(Keys(http), static key => key.StartsWith("aws:PrincipalTag", StringComparison.Ordinal) || key.StartsWith("aws:Multi", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("arn:aws:iam::111122223333:user/alice", "aws:PrincipalArn=arn:aws:iam::111122223333:user/alice")]
    [InlineData("arn:aws:iam::000000000000:user/alice", "name=alice")]
    public void The_principal_follows_from_the_claims(string expected, params string[] claims) => Assert.Equal(expected, Create(Caller(claims)).Principal);

    [Fact]
    public void The_principal_can_be_the_applications_affair() => Assert.Equal(
        "arn:aws:sts::111122223333:assumed-role/web/alice",
        Create(Caller("name=alice"), static options => options.PrincipalArn = static user => "arn:aws:sts::111122223333:assumed-role/web/" + user.Identity!.Name).Principal);

    [Fact]
    public void A_provider_of_the_application_has_the_last_word()
    {
        var request = Create(new DefaultHttpContext(), services: static services => services.AddSingleton<IIamContextProvider, Tenant>());
        Assert.Equal(["acme"], request.Context.GetValues("app:Tenant"));
        Assert.Equal(["true"], request.Context.GetValues("aws:SecureTransport"));
    }

    private static List<string> ClaimKeys(params string[] claims) => ClaimKeys(null, claims);

    private static List<string> ClaimKeys(Action<IamAuthorizationOptions>? configure, params string[] claims) =>
        Keys(Caller(claims), configure).FindAll(static key =>
            !key.StartsWith("aws:CurrentTime", StringComparison.Ordinal)
            && !key.StartsWith("aws:EpochTime", StringComparison.Ordinal)
            && !key.StartsWith("aws:SecureTransport", StringComparison.Ordinal));

    private static DefaultHttpContext Caller(params string[] claims) => new()
    {
        User = claims.Length == 0
            ? new ClaimsPrincipal(new ClaimsIdentity())
            : new ClaimsPrincipal(new ClaimsIdentity(claims.Select(static c => c.Split('=', 2)).Select(static c => new Claim(c[0], c[1])), "test", "name", "role")),
    };

    private static List<string> Keys(HttpContext http, Action<IamAuthorizationOptions>? configure = null)
    {
        var keys = Create(http, configure).Context.SelectMany(static key => key.Value.Select(value => $"{key.Key}={value}")).ToList();
        keys.Sort(StringComparer.Ordinal);
        return keys;
    }

    private static AuthorizationRequest Create(HttpContext http, Action<IamAuthorizationOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(new FixedTime());
        collection.AddIamAuthorization(configure);
        services?.Invoke(collection);
        using var provider = collection.BuildServiceProvider();
        return provider.GetRequiredService<AspNetCore.Context.IamContextFactory>().Create(http, "s3:GetObject", "*");
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Tenant : IIamContextProvider
    {
        public void Provide(HttpContext http, RequestContext context) => context.Set("app:Tenant", "acme").SecureTransport(true);
    }
}
