using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Accounts;

/// <summary>A policy that a principal has, and through whom.</summary>
/// <param name="Policy">The policy, as inline policy or as the default version of a managed one.</param>
/// <param name="Document">Its document.</param>
/// <param name="Holder">Who carries it: the principal itself, or a group of the user.</param>
/// <param name="ManagedPolicy">The managed policy; null for an inline one.</param>
public sealed record EffectivePolicy(AccountPolicy Policy, PolicyDocument Document, AccountIdentity Holder, ManagedPolicy? ManagedPolicy)
{
    /// <summary>The policy and through whom, as explanations say it.</summary>
    public override string ToString() => Holder is Group ? $"{Policy} through group {Holder.Name}" : Policy.ToString();
}

/// <summary>All that decides what a user or a role can do: own policies, those of groups, boundary, control policies.</summary>
/// <remarks>A policy that could not be read, or that the files do not hold, grants nothing; as a boundary it allows nothing.</remarks>
public sealed class EffectivePolicies
{
    private EffectivePolicies(AccountPrincipal principal, ImmutableArray<EffectivePolicy> identity)
    {
        Principal = principal;
        Identity = identity;
        var organization = principal.Account.Set.Organization;
        Set = new PolicySet
        {
            IdentityPolicies = identity.Select(static p => p.Document).ToImmutableArray(),
            PermissionBoundaries = principal.PermissionsBoundary is { } boundary
                ? ImmutableArray.Create(boundary.Policy?.Document ?? KnownDocuments.Nothing)
                : ImmutableArray<PolicyDocument>.Empty,
            ServiceControlPolicies = organization?.ServiceControlPoliciesOf(principal.Account.Id)
                ?? ImmutableArray<ImmutableArray<PolicyDocument>>.Empty,
            ManagementAccountId = organization?.ManagementAccountId,
        };
    }

    /// <summary>Whose they are.</summary>
    public AccountPrincipal Principal { get; }

    /// <summary>What grants and denies: inline and managed, own and through groups. A policy held twice stands once.</summary>
    public ImmutableArray<EffectivePolicy> Identity { get; }

    /// <summary>The permissions boundary; null where there is none.</summary>
    public AttachedPolicy? Boundary => Principal.PermissionsBoundary;

    /// <summary>The same as evaluation takes them, without what depends on the resource.</summary>
    public PolicySet Set { get; }

    internal static EffectivePolicies Of(AccountPrincipal principal)
    {
        var policies = ImmutableArray.CreateBuilder<EffectivePolicy>();
        var seen = new HashSet<AccountPolicy>();
        Add(principal);
        foreach (var group in (principal as User)?.Groups ?? ImmutableArray<Group>.Empty)
        {
            Add(group);
        }

        return new EffectivePolicies(principal, policies.ToImmutable());

        void Add(AccountIdentity holder)
        {
            foreach (var inline in holder.InlinePolicies)
            {
                AddPolicy(inline, holder, null);
            }

            foreach (var attached in holder.AttachedPolicies)
            {
                AddPolicy(attached.Policy?.DefaultVersion, holder, attached.Policy);
            }
        }

        void AddPolicy(AccountPolicy? policy, AccountIdentity holder, ManagedPolicy? managed)
        {
            if (policy is { Document: { } document } && seen.Add(policy))
            {
                policies.Add(new EffectivePolicy(policy, document, holder, managed));
            }
        }
    }
}

/// <summary>Documents that stand for what the files do not hold.</summary>
internal static class KnownDocuments
{
    /// <summary>Allows nothing and denies nothing.</summary>
    public static PolicyDocument Nothing { get; } = new("2012-10-17", null, ImmutableArray<Statement>.Empty, "a policy that the files do not hold");
}
