namespace IamAnalyzers.Policies;

/// <summary>The kinds of policy that AWS evaluates.</summary>
/// <remarks>AWS: "Policies and permissions in IAM", section "Policy types".</remarks>
public enum PolicyKind
{
    /// <summary>Attached to a user, a group or a role.</summary>
    Identity,

    /// <summary>Attached to a resource: a bucket, a queue, a topic, a key.</summary>
    Resource,

    /// <summary>A role's trust policy: who may assume it.</summary>
    Trust,

    /// <summary>A permissions boundary: the most that a user or a role can have.</summary>
    Boundary,

    /// <summary>Given when a session is made: the most that the session can have.</summary>
    Session,

    /// <summary>A service control policy: the most that the principals of an organization's accounts can have.</summary>
    ServiceControl,

    /// <summary>A resource control policy: the most that can be had of the resources of an organization's accounts.</summary>
    ResourceControl,

    /// <summary>A VPC endpoint's policy: what may pass through it.</summary>
    Endpoint,
}
