using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Accounts;

/// <summary>An account as AWS exports it: users, groups, roles, policies. Immutable, thread-safe.</summary>
/// <remarks>AWS: <c>aws iam get-account-authorization-details</c>. <see cref="AccountReader"/> reads it.</remarks>
public sealed partial class Account
{
    private readonly Dictionary<string, User> _users;
    private readonly Dictionary<string, Group> _groups;
    private readonly Dictionary<string, Role> _roles;
    private readonly Dictionary<string, ManagedPolicy> _policies;

    internal Account(
        string id,
        ImmutableArray<User> users,
        ImmutableArray<Group> groups,
        ImmutableArray<Role> roles,
        ImmutableArray<ManagedPolicy> managedPolicies)
    {
        Id = id;
        Users = users;
        Groups = groups;
        Roles = roles;
        ManagedPolicies = managedPolicies;
        // AWS keeps names apart without regard to case.
        _users = users.ToDictionary(static u => u.Name, StringComparer.OrdinalIgnoreCase);
        _groups = groups.ToDictionary(static g => g.Name, StringComparer.OrdinalIgnoreCase);
        _roles = roles.ToDictionary(static r => r.Name, StringComparer.OrdinalIgnoreCase);
        _policies = managedPolicies.ToDictionary(static p => p.Arn, StringComparer.Ordinal);
        foreach (var identity in users.Concat<AccountIdentity>(groups).Concat(roles))
        {
            identity.Account = this;
        }
    }

    /// <summary>The account's id, twelve digits; empty where no ARN in the files says.</summary>
    public string Id { get; }

    /// <summary>The users in the order of the files.</summary>
    public ImmutableArray<User> Users { get; }

    /// <summary>The groups in the order of the files.</summary>
    public ImmutableArray<Group> Groups { get; }

    /// <summary>The roles in the order of the files.</summary>
    public ImmutableArray<Role> Roles { get; }

    /// <summary>The managed policies that the files hold, AWS's own among them.</summary>
    public ImmutableArray<ManagedPolicy> ManagedPolicies { get; }

    /// <summary>Users and roles: all who can make requests, the root user aside.</summary>
    public IEnumerable<AccountPrincipal> Principals => Users.Concat<AccountPrincipal>(Roles);

    /// <summary>The credential report; null where none was read.</summary>
    public CredentialReport? CredentialReport { get; internal set; }

    /// <summary>The password policy; null where none was read.</summary>
    public PasswordPolicy? PasswordPolicy { get; internal set; }

    /// <summary>The accounts that were read together with this one, and what is common to them.</summary>
    public AccountSet Set { get; internal set; } = null!;

    /// <summary>Reads one account.</summary>
    /// <param name="json">The output of <c>aws iam get-account-authorization-details</c>, one page or several.</param>
    /// <returns>The account; an empty one where the text holds none. <see cref="AccountSet.Problems"/> says what was not understood.</returns>
    public static Account Parse(string json)
    {
        var set = new AccountReader().AddAuthorizationDetails(json).Read();
        return set.Accounts[0];
    }

    /// <summary>The user of that name, or null.</summary>
    public User? FindUser(string name) => _users.TryGetValue(name, out var user) ? user : null;

    /// <summary>The group of that name, or null.</summary>
    public Group? FindGroup(string name) => _groups.TryGetValue(name, out var group) ? group : null;

    /// <summary>The role of that name, or null.</summary>
    public Role? FindRole(string name) => _roles.TryGetValue(name, out var role) ? role : null;

    /// <summary>The managed policy of that ARN, or null.</summary>
    public ManagedPolicy? FindPolicy(string arn) => _policies.TryGetValue(arn, out var policy) ? policy : null;
}
