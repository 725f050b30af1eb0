using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules;

/// <summary>What the kinds of policy have in common.</summary>
internal static class PolicyKindFacts
{
    /// <summary>Policies of principals, which IAM itself stores or takes: identity policies, boundaries, session policies.</summary>
    public static bool IsForPrincipals(this PolicyKind kind) => kind is PolicyKind.Identity or PolicyKind.Boundary or PolicyKind.Session;

    /// <summary>Policies that give a principal its permissions, so that a wide Allow is too wide; all others only limit.</summary>
    public static bool GrantsToPrincipals(this PolicyKind kind) => kind is PolicyKind.Identity or PolicyKind.Session;

    /// <summary>Policies of an organisation.</summary>
    public static bool IsOfOrganization(this PolicyKind kind) => kind is PolicyKind.ServiceControl or PolicyKind.ResourceControl;

    /// <summary>How a message names the kind.</summary>
    public static string Describe(this PolicyKind kind) => kind switch
    {
        PolicyKind.Identity => "identity policy",
        PolicyKind.Resource => "resource policy",
        PolicyKind.Trust => "trust policy",
        PolicyKind.Boundary => "permissions boundary",
        PolicyKind.Session => "session policy",
        PolicyKind.ServiceControl => "service control policy",
        PolicyKind.ResourceControl => "resource control policy",
        _ => "endpoint policy",
    };
}
