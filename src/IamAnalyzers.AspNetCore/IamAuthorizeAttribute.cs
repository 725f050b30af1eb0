using System.Diagnostics.CodeAnalysis;
using IamAnalyzers.AspNetCore.Authorization;
using IamAnalyzers.Policies;
using Microsoft.AspNetCore.Authorization;

namespace IamAnalyzers.AspNetCore;

/// <summary>
/// Lets a request pass where a policy allows an action on a resource: on a controller, one of its methods, a Razor page or the
/// delegate of a minimal API. Several on one endpoint must all allow. Callers who did not sign in are challenged first, as by
/// <see cref="AuthorizeAttribute"/>.
/// </summary>
/// <example><code>[IamAuthorize(typeof(DocumentReader), "s3:GetObject", Resource = "arn:aws:s3:::docs/{key}")]</code></example>
/// <remarks>Whatever goes wrong in the check is a refusal: an unusable policy class, a missing route value, an exception.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = true)]
public sealed class IamAuthorizeAttribute : AuthorizeAttribute, IAuthorizationRequirementData
{
    /// <summary>Requires an action.</summary>
    /// <param name="policy">
    /// The class that IamAnalyzers wrote for a policy or a set of policies: one with a static property <c>Document</c> of type
    /// <see cref="PolicyDocument"/> or <c>Policies</c> of type <see cref="PolicySet"/>.
    /// </param>
    /// <param name="action">The action, such as <c>s3:GetObject</c>.</param>
    public IamAuthorizeAttribute([DynamicallyAccessedMembers(PolicySource.NeededMembers)] Type policy, string action)
    {
        PolicyType = policy ?? throw new ArgumentNullException(nameof(policy));
        Action = action ?? throw new ArgumentNullException(nameof(action));
    }

    /// <summary>The class of the policy that is asked.</summary>
    [DynamicallyAccessedMembers(PolicySource.NeededMembers)]
    public Type PolicyType { get; }

    /// <summary>The action that the policy must allow.</summary>
    public string Action { get; }

    /// <summary>
    /// The resource: an ARN in which <c>{name}</c> stands for a route value and <c>{{</c>, <c>}}</c> for braces; <c>*</c>, unless
    /// said otherwise, for actions without resource-level permissions.
    /// </summary>
    public string Resource { get; set; } = "*";

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new IamRequirement(PolicyType, Action, Resource)];
}
