using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Policies.Accounts.Reading;

/// <summary>Makes accounts of their parts: users find their groups, attachments their policies.</summary>
internal sealed class AccountLinker(AccountParts parts, List<AccountProblem> problems)
{
    private const string Administrator = "AdministratorAccess";

    private ManagedPolicy? _administrator;

    public Account Link(AccountContent content)
    {
        var account = new Account(
            content.Id,
            content.Users.Values.ToImmutableArray(),
            content.Groups.Values.ToImmutableArray(),
            content.Roles.Values.ToImmutableArray(),
            content.Policies.Values.Concat(UsedAwsPolicies(content)).ToImmutableArray());
        var usersOfGroups = new Dictionary<Group, ImmutableArray<User>.Builder>();
        foreach (var user in account.Users)
        {
            user.Groups = FindGroups(account, user);
            foreach (var group in user.Groups)
            {
                if (!usersOfGroups.TryGetValue(group, out var users))
                {
                    usersOfGroups.Add(group, users = ImmutableArray.CreateBuilder<User>());
                }

                users.Add(user);
            }
        }

        foreach (var group in account.Groups)
        {
            group.Users = usersOfGroups.TryGetValue(group, out var users) ? users.ToImmutable() : ImmutableArray<User>.Empty;
        }

        foreach (var identity in account.Users.Concat<AccountIdentity>(account.Groups).Concat(account.Roles))
        {
            foreach (var attached in identity.AttachedPolicies)
            {
                Resolve(account, attached, $"attached to {identity.Arn}");
            }

            if (identity is AccountPrincipal { PermissionsBoundary: { } boundary })
            {
                Resolve(account, boundary, $"the permissions boundary of {identity.Arn}");
            }
        }

        return account;
    }

    private ImmutableArray<Group> FindGroups(Account account, User user)
    {
        var groups = ImmutableArray.CreateBuilder<Group>();
        foreach (var membership in user.Memberships)
        {
            var group = account.FindGroup(membership.GroupName);
            if (group is null)
            {
                Report(membership.Location, $"User {user.Name} is in group {membership.GroupName}, which the files do not hold: what the group grants is not seen");
            }
            else if (!groups.Contains(group))
            {
                groups.Add(group);
            }
        }

        return groups.ToImmutable();
    }

    private void Resolve(Account account, AttachedPolicy attached, string place)
    {
        attached.Policy = account.FindPolicy(attached.Arn) ?? WellKnown(attached);
        if (attached.Policy is null)
        {
            Report(attached.Location, $"Policy {attached.Arn} is {place}, and the files do not hold it: what it says is not seen; export without --filter");
        }
    }

    /// <summary>An export of the customer's policies alone has not even this one, whose text never changes.</summary>
    private ManagedPolicy? WellKnown(AttachedPolicy attached)
    {
        if (attached.Name != Administrator || !ManagedPolicy.IsAwsManagedArn(attached.Arn))
        {
            return null;
        }

        if (_administrator is null)
        {
            var syntax = PolicySyntax.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""");
            var version = new PolicyVersion("v1", isDefault: true, null, new PolicyText("managed policy " + Administrator, syntax, default));
            _administrator = new ManagedPolicy
            {
                Name = Administrator,
                Arn = attached.Arn,
                Versions = ImmutableArray.Create(version),
                DefaultVersion = version,
            };
        }

        return _administrator;
    }

    private IEnumerable<ManagedPolicy> UsedAwsPolicies(AccountContent content)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var identity in content.Users.Values.Concat<AccountIdentity>(content.Groups.Values).Concat(content.Roles.Values))
        {
            var arns = identity.AttachedPolicies.Select(static p => p.Arn);
            if (identity is AccountPrincipal { PermissionsBoundary: { } boundary })
            {
                arns = arns.Append(boundary.Arn);
            }

            foreach (var arn in arns)
            {
                if (parts.AwsPolicies.TryGetValue(arn, out var policy) && seen.Add(arn))
                {
                    yield return policy;
                }
            }
        }
    }

    private void Report(SourceLocation location, string message) =>
        problems.Add(new AccountProblem(AccountProblemKind.MissingReference, message, location));
}
