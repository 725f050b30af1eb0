namespace IamAnalyzers.Policies;

/// <summary>The kinds of policy that AWS evaluates.</summary>
/// <remarks>AWS: "Policies and permissions in AWS Identity and Access Management", policy types.</remarks>
public enum PolicyKind
{
    /// <summary>Attached to a user, group or role.</summary>
    Identity,

    /// <summary>Attached to a resource: names its principals.</summary>
    Resource,

    /// <summary>A role's trust policy: who may assume it.</summary>
    Trust,

    /// <summary>A permissions boundary.</summary>
    Boundary,

    /// <summary>Passed when a session is made.</summary>
    Session,

    /// <summary>A service control policy of an organisation.</summary>
    ServiceControl,

    /// <summary>A resource control policy of an organisation.</summary>
    ResourceControl,

    /// <summary>The policy of a VPC endpoint.</summary>
    Endpoint,
}
