using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Accounts.Evaluation;

/// <summary>What the resource brings to a decision: its policy, its owner, the owner's resource control policies.</summary>
internal readonly struct ResourceSide
{
    private readonly ImmutableArray<ImmutableArray<PolicyDocument>> _controlPolicies;

    public ResourceSide(AccountSet set, string action, string resource, string? resourceAccountId)
    {
        _ = action ?? throw new ArgumentNullException(nameof(action));
        var role = AccountSet.IsAssumption(action) ? set.Directory.Find(resource ?? throw new ArgumentNullException(nameof(resource))) as Role : null;
        if (role is not null)
        {
            Policy = role.TrustPolicy?.Document ?? KnownDocuments.Nothing;
            AccountId = role.Account.Id;
        }
        else
        {
            var policy = set.FindResourcePolicy(resource);
            Policy = policy is null ? null : policy.Document ?? KnownDocuments.Nothing;
            AccountId = policy?.AccountId ?? AccountOf(resource) ?? resourceAccountId;
        }

        _controlPolicies = AccountId is null || set.Organization is null
            ? ImmutableArray<ImmutableArray<PolicyDocument>>.Empty
            : set.Organization.ResourceControlPoliciesOf(AccountId);
    }

    /// <summary>The resource's own policy; for a role that is assumed its trust policy.</summary>
    public PolicyDocument? Policy { get; }

    /// <summary>The owner; null where nobody says.</summary>
    public string? AccountId { get; }

    /// <summary>The policies of a request, of both sides.</summary>
    public PolicySet Join(PolicySet principal, ImmutableArray<PolicyDocument> sessionPolicies) =>
        Policy is null && _controlPolicies.IsEmpty && sessionPolicies.IsDefaultOrEmpty
            ? principal
            : new PolicySet
            {
                IdentityPolicies = principal.IdentityPolicies,
                PermissionBoundaries = principal.PermissionBoundaries,
                ServiceControlPolicies = principal.ServiceControlPolicies,
                ManagementAccountId = principal.ManagementAccountId,
                ResourcePolicy = Policy,
                ResourceControlPolicies = _controlPolicies,
                SessionPolicies = sessionPolicies.IsDefault ? ImmutableArray<PolicyDocument>.Empty : sessionPolicies,
            };

    private static string? AccountOf(string resource) =>
        Arn.TryParse(resource, out var arn) && PrincipalIdentity.IsAccountId(arn.Account) ? arn.Account : null;
}
