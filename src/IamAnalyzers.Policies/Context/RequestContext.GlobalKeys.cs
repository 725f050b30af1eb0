using System.Globalization;
using System.Net;

namespace IamAnalyzers.Policies;

/// <content>Setters for the global keys, each in the form that AWS gives it.</content>
public sealed partial class RequestContext
{
    /// <summary><c>aws:SourceIp</c>: the address from which the request comes.</summary>
    public RequestContext SourceIp(IPAddress address) =>
        Set("aws:SourceIp", (address ?? throw new ArgumentNullException(nameof(address))).ToString());

    /// <summary><c>aws:SourceIp</c> as text.</summary>
    public RequestContext SourceIp(string address) => Set("aws:SourceIp", address);

    /// <summary><c>aws:VpcSourceIp</c>: the private address from which the request comes through an endpoint.</summary>
    public RequestContext VpcSourceIp(IPAddress address) =>
        Set("aws:VpcSourceIp", (address ?? throw new ArgumentNullException(nameof(address))).ToString());

    /// <summary><c>aws:CurrentTime</c> (ISO 8601, UTC) and <c>aws:EpochTime</c> (seconds).</summary>
    public RequestContext CurrentTime(DateTimeOffset time) =>
        Set("aws:CurrentTime", Format(time)).Set("aws:EpochTime", time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    /// <summary><c>aws:TokenIssueTime</c>: when the temporary credentials were issued.</summary>
    public RequestContext TokenIssueTime(DateTimeOffset time) => Set("aws:TokenIssueTime", Format(time));

    /// <summary><c>aws:SecureTransport</c>: whether the request came over TLS.</summary>
    public RequestContext SecureTransport(bool value) => Set("aws:SecureTransport", Format(value));

    /// <summary><c>aws:MultiFactorAuthPresent</c>: whether MFA made the temporary credentials. Absent for long-term credentials.</summary>
    public RequestContext MultiFactorAuthPresent(bool value) => Set("aws:MultiFactorAuthPresent", Format(value));

    /// <summary><c>aws:MultiFactorAuthAge</c> in seconds.</summary>
    public RequestContext MultiFactorAuthAge(TimeSpan age) =>
        Set("aws:MultiFactorAuthAge", ((long)age.TotalSeconds).ToString(CultureInfo.InvariantCulture));

    /// <summary><c>aws:PrincipalTag/NAME</c>: a tag of the principal.</summary>
    public RequestContext PrincipalTag(string name, string value) => Set("aws:PrincipalTag/" + name, value);

    /// <summary><c>aws:ResourceTag/NAME</c>: a tag of the resource.</summary>
    public RequestContext ResourceTag(string name, string value) => Set("aws:ResourceTag/" + name, value);

    /// <summary><c>aws:RequestTag/NAME</c>: a tag in the request; also adds the name to <c>aws:TagKeys</c>.</summary>
    public RequestContext RequestTag(string name, string value) => Set("aws:RequestTag/" + name, value).Add("aws:TagKeys", name);

    /// <summary><c>aws:TagKeys</c>: the tag keys in the request.</summary>
    public RequestContext TagKeys(params string[] names) => Add("aws:TagKeys", names);

    /// <summary><c>aws:RequestedRegion</c>, such as <c>eu-west-1</c>.</summary>
    public RequestContext RequestedRegion(string region) => Set("aws:RequestedRegion", region);

    /// <summary><c>aws:PrincipalArn</c>, where more is known than follows from the principal, such as a role's path.</summary>
    public RequestContext PrincipalArn(string arn) => Set("aws:PrincipalArn", arn);

    /// <summary><c>aws:PrincipalAccount</c>.</summary>
    public RequestContext PrincipalAccount(string accountId) => Set("aws:PrincipalAccount", accountId);

    /// <summary><c>aws:PrincipalOrgID</c>: the principal's organization, such as <c>o-a1b2c3d4e5</c>.</summary>
    public RequestContext PrincipalOrgId(string organizationId) => Set("aws:PrincipalOrgID", organizationId);

    /// <summary><c>aws:PrincipalOrgPaths</c>: the principal's place in its organization.</summary>
    public RequestContext PrincipalOrgPaths(params string[] paths) => Add("aws:PrincipalOrgPaths", paths);

    /// <summary><c>aws:ResourceAccount</c>: the account that owns the resource.</summary>
    public RequestContext ResourceAccount(string accountId) => Set("aws:ResourceAccount", accountId);

    /// <summary><c>aws:ResourceOrgID</c>: the organization that owns the resource.</summary>
    public RequestContext ResourceOrgId(string organizationId) => Set("aws:ResourceOrgID", organizationId);

    /// <summary><c>aws:username</c>.</summary>
    public RequestContext UserName(string name) => Set("aws:username", name);

    /// <summary><c>aws:userid</c>, such as <c>AROA…:session</c>.</summary>
    public RequestContext UserId(string id) => Set("aws:userid", id);

    /// <summary><c>aws:SourceVpc</c>: the VPC from which the request comes through an endpoint.</summary>
    public RequestContext SourceVpc(string vpcId) => Set("aws:SourceVpc", vpcId);

    /// <summary><c>aws:SourceVpce</c>: the endpoint through which the request comes.</summary>
    public RequestContext SourceVpce(string endpointId) => Set("aws:SourceVpce", endpointId);

    /// <summary><c>aws:SourceArn</c>: the resource on whose behalf a service calls.</summary>
    public RequestContext SourceArn(string arn) => Set("aws:SourceArn", arn);

    /// <summary><c>aws:SourceAccount</c>: the account on whose behalf a service calls.</summary>
    public RequestContext SourceAccount(string accountId) => Set("aws:SourceAccount", accountId);

    /// <summary><c>aws:SourceIdentity</c>, as set when the role was assumed.</summary>
    public RequestContext SourceIdentity(string identity) => Set("aws:SourceIdentity", identity);

    /// <summary><c>aws:ViaAWSService</c>: whether a service made the request for the principal.</summary>
    public RequestContext ViaAwsService(bool value) => Set("aws:ViaAWSService", Format(value));

    /// <summary><c>aws:CalledVia</c>: the services that made the request for the principal, in order; also sets first and last.</summary>
    public RequestContext CalledVia(params string[] services)
    {
        Add("aws:CalledVia", services);
        var all = GetValues("aws:CalledVia");
        return all.IsEmpty ? this : Set("aws:CalledViaFirst", all[0]).Set("aws:CalledViaLast", all[all.Length - 1]);
    }

    /// <summary><c>aws:UserAgent</c>.</summary>
    public RequestContext UserAgent(string agent) => Set("aws:UserAgent", agent);

    /// <summary><c>aws:referer</c>.</summary>
    public RequestContext Referer(string referer) => Set("aws:referer", referer);

    private static string Format(bool value) => value ? "true" : "false";

    private static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
