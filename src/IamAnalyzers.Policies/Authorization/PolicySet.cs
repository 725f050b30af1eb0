using System.Collections.Immutable;

namespace IamAnalyzers.Policies;

/// <summary>The policies that concern a request. Each kind is optional; what is not given does not limit.</summary>
/// <remarks>AWS: "Policy evaluation logic". Parse documents once and keep the set: what evaluation prepares is kept with them.</remarks>
public sealed class PolicySet
{
    /// <summary>The policies of the principal: attached to the user, to the user's groups, or to the role; managed and inline.</summary>
    public ImmutableArray<PolicyDocument> IdentityPolicies { get; init; } = ImmutableArray<PolicyDocument>.Empty;

    /// <summary>The policy of the resource; for a role that is assumed its trust policy, for a KMS key its key policy.</summary>
    public PolicyDocument? ResourcePolicy { get; init; }

    /// <summary>The permissions boundary; where several are given, each must allow.</summary>
    public ImmutableArray<PolicyDocument> PermissionBoundaries { get; init; } = ImmutableArray<PolicyDocument>.Empty;

    /// <summary>The policies with which the session was made, inline and managed: one of them must allow.</summary>
    public ImmutableArray<PolicyDocument> SessionPolicies { get; init; } = ImmutableArray<PolicyDocument>.Empty;

    /// <summary>
    /// Service control policies of the principal's account, an array for each level (root, organizational units, account): at
    /// every level one must allow.
    /// </summary>
    public ImmutableArray<ImmutableArray<PolicyDocument>> ServiceControlPolicies { get; init; } = ImmutableArray<ImmutableArray<PolicyDocument>>.Empty;

    /// <summary>
    /// Resource control policies of the resource's account, an array for each level. A level without an Allow statement counts
    /// as holding <c>RCPFullAWSAccess</c>, which AWS attaches everywhere and nobody can detach.
    /// </summary>
    public ImmutableArray<ImmutableArray<PolicyDocument>> ResourceControlPolicies { get; init; } = ImmutableArray<ImmutableArray<PolicyDocument>>.Empty;

    /// <summary>The policy of the VPC endpoint through which the request comes; where several are given, each must allow.</summary>
    public ImmutableArray<PolicyDocument> EndpointPolicies { get; init; } = ImmutableArray<PolicyDocument>.Empty;

    /// <summary>
    /// The organization's management account: service control policies do not concern its principals, nor resource control
    /// policies its resources.
    /// </summary>
    public string? ManagementAccountId { get; init; }
}
