using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Accounts;

/// <summary>An organization: its units with their control policies, and which account stands where.</summary>
/// <remarks>AWS: "AWS Organizations terminology and concepts". <c>docs/accounts.md</c> has the shape of the file.</remarks>
public sealed class Organization
{
    private readonly Dictionary<string, OrganizationNode> _units;
    private readonly Dictionary<string, OrganizationAccount> _accounts;

    internal Organization(
        string? id,
        string? managementAccountId,
        ImmutableArray<OrganizationNode> units,
        ImmutableArray<OrganizationAccount> accounts,
        SourceLocation location)
    {
        Id = id;
        ManagementAccountId = managementAccountId;
        Units = units;
        Accounts = accounts;
        Location = location;
        _units = units.ToDictionary(static u => u.Path, StringComparer.Ordinal);
        _accounts = accounts.ToDictionary(static a => a.Id, StringComparer.Ordinal);
    }

    /// <summary>The id, such as <c>o-a1b2c3d4e5</c>; null where the file has none.</summary>
    public string? Id { get; }

    /// <summary>The account that no control policy limits; null where the file does not say.</summary>
    public string? ManagementAccountId { get; }

    /// <summary>The root and the units.</summary>
    public ImmutableArray<OrganizationNode> Units { get; }

    /// <summary>The accounts.</summary>
    public ImmutableArray<OrganizationAccount> Accounts { get; }

    /// <summary>Where the organization stands.</summary>
    public SourceLocation Location { get; }

    /// <summary>Whether an account belongs to it.</summary>
    /// <param name="accountId">The account's id.</param>
    public bool Contains(string accountId) => accountId == ManagementAccountId || _accounts.ContainsKey(accountId);

    /// <summary>The service control policies that limit an account's principals: an array for each level, the root first.</summary>
    /// <param name="accountId">The account's id; one that is not in the organization has none.</param>
    public ImmutableArray<ImmutableArray<PolicyDocument>> ServiceControlPoliciesOf(string accountId) =>
        LevelsOf(accountId, static node => node.ServiceControlPolicies);

    /// <summary>The resource control policies that limit an account's resources: an array for each level, the root first.</summary>
    /// <param name="accountId">The account's id; one that is not in the organization has none.</param>
    public ImmutableArray<ImmutableArray<PolicyDocument>> ResourceControlPoliciesOf(string accountId) =>
        LevelsOf(accountId, static node => node.ResourceControlPolicies);

    private ImmutableArray<ImmutableArray<PolicyDocument>> LevelsOf(
        string accountId, Func<IControlled, ImmutableArray<OrganizationPolicy>> select)
    {
        if (!_accounts.TryGetValue(accountId, out var account))
        {
            return ImmutableArray<ImmutableArray<PolicyDocument>>.Empty;
        }

        var levels = ImmutableArray.CreateBuilder<ImmutableArray<PolicyDocument>>();
        for (var slash = account.UnitPath.IndexOf('/'); ; slash = account.UnitPath.IndexOf('/', slash + 1))
        {
            var path = slash < 0 ? account.UnitPath : account.UnitPath.Substring(0, slash);
            if (_units.TryGetValue(path, out var unit))
            {
                Add(unit);
            }

            if (slash < 0)
            {
                break;
            }
        }

        Add(account);
        return levels.ToImmutable();

        // A level of which the file names no policy is one that the file leaves out: AWS never has a level without any.
        void Add(IControlled node)
        {
            var policies = select(node);
            if (!policies.IsEmpty)
            {
                levels.Add(policies.Where(static p => p.Document is not null).Select(static p => p.Document!).ToImmutableArray());
            }
        }
    }
}

/// <summary>What control policies are attached to.</summary>
internal interface IControlled
{
    ImmutableArray<OrganizationPolicy> ServiceControlPolicies { get; }

    ImmutableArray<OrganizationPolicy> ResourceControlPolicies { get; }
}

/// <summary>The root or an organizational unit.</summary>
public sealed class OrganizationNode : IControlled
{
    internal OrganizationNode()
    {
    }

    /// <summary>The names from the root on, such as <c>Root/Workloads/Production</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The service control policies attached here.</summary>
    public ImmutableArray<OrganizationPolicy> ServiceControlPolicies { get; init; } = ImmutableArray<OrganizationPolicy>.Empty;

    /// <summary>The resource control policies attached here.</summary>
    public ImmutableArray<OrganizationPolicy> ResourceControlPolicies { get; init; } = ImmutableArray<OrganizationPolicy>.Empty;
}

/// <summary>An account of an organization.</summary>
public sealed class OrganizationAccount : IControlled
{
    internal OrganizationAccount()
    {
    }

    /// <summary>The account's id.</summary>
    public required string Id { get; init; }

    /// <summary>The account's name; null where the file has none.</summary>
    public string? Name { get; init; }

    /// <summary>The unit in which it stands.</summary>
    public string UnitPath { get; init; } = "Root";

    /// <summary>The service control policies attached to the account itself.</summary>
    public ImmutableArray<OrganizationPolicy> ServiceControlPolicies { get; init; } = ImmutableArray<OrganizationPolicy>.Empty;

    /// <summary>The resource control policies attached to the account itself.</summary>
    public ImmutableArray<OrganizationPolicy> ResourceControlPolicies { get; init; } = ImmutableArray<OrganizationPolicy>.Empty;
}

/// <summary>A control policy of an organization.</summary>
public sealed class OrganizationPolicy : AccountPolicy
{
    internal OrganizationPolicy(string name, PolicyText text)
        : base(text) => Name = name;

    /// <summary>The policy's name.</summary>
    public string Name { get; }
}
