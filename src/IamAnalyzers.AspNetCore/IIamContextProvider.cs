using IamAnalyzers.Policies;
using Microsoft.AspNetCore.Http;

namespace IamAnalyzers.AspNetCore;

/// <summary>
/// Adds condition keys to a request's context. Register your own as a service; all of them run, in the order of registration, after
/// those of the package. A key that nobody adds is absent, as in AWS. An exception refuses the request.
/// </summary>
/// <remarks>AWS: "AWS global condition context keys" in the IAM User Guide.</remarks>
public interface IIamContextProvider
{
    /// <summary>Adds what this provider knows.</summary>
    /// <param name="http">The request.</param>
    /// <param name="context">The condition keys so far.</param>
    void Provide(HttpContext http, RequestContext context);
}
