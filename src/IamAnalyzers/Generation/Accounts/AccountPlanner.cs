using System.Collections.Immutable;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Generation.Planning;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules.Identities;

namespace IamAnalyzers.Generation.Accounts;

/// <summary>Gives the users, groups and roles of accounts their names in C#.</summary>
internal static class AccountPlanner
{
    public const string SnapshotClassName = "AccountSnapshot";

    private const string DefaultClassName = "Account";

    /// <summary>What a member may not be called, whatever its class.</summary>
    public static readonly string[] NamesOfEveryClass = ["Equals", "ReferenceEquals", "ToString", "GetHashCode", "GetType", "MemberwiseClone", "Finalize"];

    public static AccountPlan Plan(ImmutableArray<AccountFile> files)
    {
        if (files.IsEmpty)
        {
            return AccountPlan.Empty;
        }

        var reader = new AccountReader();
        string? className = null;
        foreach (var file in files)
        {
            switch (file.Document)
            {
                case AccountDocuments.Account:
                    reader.AddAuthorizationDetails(file.Text);
                    className ??= file.ClassName;
                    break;
                case AccountDocuments.ResourcePolicy:
                    reader.AddResourcePolicy(file.Resource!, file.Text, accountId: file.AccountId);
                    break;
                default:
                    reader.AddOrganization(file.Text);
                    break;
            }
        }

        var set = reader.Read();
        var all = set.Accounts.OrderBy(static a => a.Id, StringComparer.Ordinal).ToArray();
        var name = Identifiers.ToPascalCase(className ?? DefaultClassName, DefaultClassName);
        var accounts = all
            .Select(account => new NamedAccount(
                all.Length == 1 ? name : name + account.Id,
                account.Id,
                Name(account.Users, "Users", Describe),
                Name(account.Groups, "Groups", Describe),
                Name(account.Roles.Where(static r => !r.IsServiceLinked), "Roles", Describe)))
            .ToEquatableArray();
        return new AccountPlan(accounts, MentionedServices.Of(set, accounts.Select(static a => a.ClassName).Append(SnapshotClassName)));
    }

    private static EquatableArray<NamedMember> Name<T>(IEnumerable<T> identities, string enclosing, Func<T, string> describe)
        where T : AccountIdentity
    {
        // A member may have neither the name of its class nor that of what every class has.
        var names = new NameAllocator([enclosing, .. NamesOfEveryClass]);
        return identities
            .OrderBy(static i => i.Name, StringComparer.Ordinal)
            .Select(i => new NamedMember(names.Allocate(Identifiers.ToPascalCase(i.Name, "Unnamed")), i.Arn, describe(i)))
            .ToEquatableArray();
    }

    private static string Describe(User user) =>
        $"User {user.Name}. Groups: {List(user.Memberships.Select(static m => m.GroupName))}. Policies: {PoliciesOf(user)}.{BoundaryOf(user)}";

    private static string Describe(Group group) => $"Group {group.Name}. Users: {List(group.Users.Select(static u => u.Name))}. Policies: {PoliciesOf(group)}.";

    private static string Describe(Role role) => $"Role {role.Name}. Policies: {PoliciesOf(role)}.{BoundaryOf(role)}";

    private static string PoliciesOf(AccountIdentity identity) =>
        List(identity.AttachedPolicies.Select(static p => p.Name).Concat(identity.InlinePolicies.Select(static p => p.Name + " (inline)")));

    private static string BoundaryOf(AccountPrincipal principal) =>
        principal.PermissionsBoundary is { } boundary ? $" Permissions boundary: {boundary.Name}." : string.Empty;

    private static string List(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all.Length == 0 ? "none" : string.Join(", ", all.Take(12)) + (all.Length > 12 ? ", …" : string.Empty);
    }
}
