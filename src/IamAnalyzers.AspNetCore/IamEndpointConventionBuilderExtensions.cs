using System.Diagnostics.CodeAnalysis;
using IamAnalyzers.AspNetCore;
using IamAnalyzers.AspNetCore.Authorization;
using IamAnalyzers.AspNetCore.Resources;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Requires permissions of IAM policies on endpoints.</summary>
public static class IamEndpointConventionBuilderExtensions
{
    /// <summary>Lets a request pass where a policy allows an action on a resource; see <see cref="IamAuthorizeAttribute"/>.</summary>
    /// <typeparam name="TBuilder">The kind of endpoint.</typeparam>
    /// <param name="builder">The endpoint, or the group of endpoints.</param>
    /// <param name="policy">The class that IamAnalyzers wrote for the policy. It is static, and so no type argument.</param>
    /// <param name="action">The action, such as <c>s3:GetObject</c>.</param>
    /// <param name="resource">The resource's ARN, with <c>{name}</c> for route values; <c>*</c> for actions without resource-level permissions.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="FormatException">The resource has a brace without its partner.</exception>
    /// <exception cref="ArgumentException">The class is no compiled policy.</exception>
    public static TBuilder RequireIam<TBuilder>(
        this TBuilder builder,
        [DynamicallyAccessedMembers(PolicySource.NeededMembers)] Type policy,
        string action,
        string resource = "*")
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(resource);

        // Faults show when the application starts, not at the first request.
        _ = ResourceTemplate.Parse(resource);
        _ = PolicySource.Of(policy);
        return builder.RequireAuthorization(new IamAuthorizeAttribute(policy, action) { Resource = resource });
    }
}
