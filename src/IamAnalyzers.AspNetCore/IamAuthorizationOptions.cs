using System.Security.Claims;
using IamAnalyzers.AspNetCore.Context;

namespace IamAnalyzers.AspNetCore;

/// <summary>How callers become principals, and their claims condition keys.</summary>
public sealed class IamAuthorizationOptions
{
    private readonly Dictionary<string, ClaimMapping> _claims = new(StringComparer.Ordinal);

    /// <summary>Starts with the mappings that <see cref="MapClaim"/> lists.</summary>
    public IamAuthorizationOptions()
    {
        MapClaim("aws:PrincipalArn", "aws:PrincipalArn");
        MapClaim(ClaimTypes.NameIdentifier, "aws:userid");
        MapClaim("sub", "aws:userid");
    }

    /// <summary>
    /// The account in which the application's callers are thought to live: twelve digits. It completes the ARN of a caller who has
    /// none of its own, which only policies of several kinds together (boundaries, resource policies) ask for.
    /// </summary>
    public string AccountId { get; set; } = "000000000000";

    /// <summary>
    /// The values of the claim <c>amr</c> (RFC 8176) that mean MFA: with one of them <c>aws:MultiFactorAuthPresent</c> is true;
    /// with others only, false; without the claim, absent.
    /// </summary>
    public ISet<string> MfaMethods { get; } = new HashSet<string>(StringComparer.Ordinal) { "mfa" };

    /// <summary>
    /// The principal's ARN, where it does not follow from the claims as it should. Null takes the claim <c>aws:PrincipalArn</c>,
    /// else the IAM user of the caller's name in <see cref="AccountId"/>.
    /// </summary>
    public Func<ClaimsPrincipal, string>? PrincipalArn { get; set; }

    internal IReadOnlyDictionary<string, ClaimMapping> Claims => _claims;

    /// <summary>
    /// Makes a claim a condition key. Mapped from the start: <c>aws:PrincipalArn</c> to the key of that name, <c>sub</c> to
    /// <c>aws:userid</c>, each claim <c>aws:PrincipalTag/NAME</c> to the tag of that name; <c>aws:username</c> is the identity's name.
    /// </summary>
    /// <param name="claimType">The claim, such as <c>department</c>.</param>
    /// <param name="conditionKey">The key, such as <c>aws:PrincipalTag/department</c>.</param>
    /// <param name="isMultivalued">Whether the key takes all the claim's values; else two different values refuse the request.</param>
    /// <returns>The same options.</returns>
    public IamAuthorizationOptions MapClaim(string claimType, string conditionKey, bool isMultivalued = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(claimType);
        ArgumentException.ThrowIfNullOrEmpty(conditionKey);
        _claims[claimType] = new ClaimMapping(conditionKey, isMultivalued);
        return this;
    }
}
