using System.Diagnostics.CodeAnalysis;
using IamAnalyzers.AspNetCore.Resources;
using Microsoft.AspNetCore.Authorization;

namespace IamAnalyzers.AspNetCore.Authorization;

/// <summary>An action on a resource that a policy must allow.</summary>
internal sealed class IamRequirement(
    [DynamicallyAccessedMembers(PolicySource.NeededMembers)] Type policy,
    string action,
    string resource) : IAuthorizationRequirement
{
    private ResourceTemplate? _template;

    [DynamicallyAccessedMembers(PolicySource.NeededMembers)]
    public Type Policy { get; } = policy;

    public string Action { get; } = action;

    /// <summary>Read when first asked for: a fault in an attribute refuses requests and is no exception while the application starts.</summary>
    public ResourceTemplate Template => _template ??= ResourceTemplate.Parse(resource);

    public override string ToString() => $"{Policy.Name} allows {Action} on {resource}";
}
