using System.Diagnostics.CodeAnalysis;
using IamAnalyzers.AspNetCore.Authorization;
using IamAnalyzers.Policies;
using Microsoft.AspNetCore.Http;

namespace IamAnalyzers.AspNetCore;

/// <summary>
/// Asks a policy about a request whose resource is known only in the handler, such as one that was read from a database. Take it
/// from the services; <see cref="IamAuthorizeAttribute"/> asks the same way.
/// </summary>
public interface IIamAuthorizer
{
    /// <summary>Decides, counts, and logs what is refused with its reason. Never throws for a request: a failure is a refusal.</summary>
    /// <param name="http">The request.</param>
    /// <param name="policy">The class that IamAnalyzers wrote for the policy.</param>
    /// <param name="action">The action, such as <c>s3:GetObject</c>.</param>
    /// <param name="resource">The resource's ARN, taken as it is; <c>*</c> for actions without resource-level permissions.</param>
    /// <returns>The decision with the statement that made it. Its details are for logs, not for clients.</returns>
    AccessDecision Authorize(
        HttpContext http,
        [DynamicallyAccessedMembers(PolicySource.NeededMembers)] Type policy,
        string action,
        string resource);
}
