using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Accounts;

/// <summary>Accounts that were read together, with the organization and the resource policies around them.</summary>
public sealed partial class AccountSet
{
    private readonly Dictionary<string, Account> _byId;
    private readonly Dictionary<string, ResourcePolicy> _resourcePolicies;

    internal AccountSet(
        ImmutableArray<Account> accounts,
        Organization? organization,
        ImmutableArray<ResourcePolicy> resourcePolicies,
        ImmutableArray<AccountProblem> problems)
    {
        Accounts = accounts;
        Organization = organization;
        ResourcePolicies = resourcePolicies;
        Problems = problems;
        _byId = accounts.ToDictionary(static a => a.Id, StringComparer.Ordinal);
        _resourcePolicies = new Dictionary<string, ResourcePolicy>(StringComparer.Ordinal);
        foreach (var policy in resourcePolicies)
        {
            if (!_resourcePolicies.ContainsKey(policy.ResourceArn))
            {
                _resourcePolicies.Add(policy.ResourceArn, policy);
            }
        }

        foreach (var account in accounts)
        {
            account.Set = this;
        }
    }

    /// <summary>The accounts in the order in which they were read; at least one.</summary>
    public ImmutableArray<Account> Accounts { get; }

    /// <summary>The organization; null where none was read.</summary>
    public Organization? Organization { get; }

    /// <summary>Policies of resources.</summary>
    public ImmutableArray<ResourcePolicy> ResourcePolicies { get; }

    /// <summary>What was not understood, in the order of the files.</summary>
    public ImmutableArray<AccountProblem> Problems { get; }

    /// <summary>The account of that id, or null.</summary>
    /// <param name="accountId">Twelve digits.</param>
    public Account? Find(string accountId) => _byId.TryGetValue(accountId, out var account) ? account : null;

    /// <summary>The policy of a resource; for an object in a bucket the bucket's. Null where none was read.</summary>
    /// <param name="resourceArn">The resource's ARN.</param>
    public ResourcePolicy? FindResourcePolicy(string resourceArn)
    {
        if (_resourcePolicies.Count == 0)
        {
            return null;
        }

        if (_resourcePolicies.TryGetValue(resourceArn, out var policy))
        {
            return policy;
        }

        return Arn.TryParse(resourceArn, out var arn) && arn.Service == "s3" && arn.Resource.IndexOf('/') is > 0 and var slash
            && _resourcePolicies.TryGetValue(resourceArn.Substring(0, resourceArn.Length - arn.Resource.Length + slash), out policy)
            ? policy
            : null;
    }
}
