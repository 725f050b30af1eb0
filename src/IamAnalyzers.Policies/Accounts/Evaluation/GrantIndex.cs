using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Accounts.Evaluation;

/// <summary>
/// Which policies could allow an action, by service, and who holds them: out of thousands of principals evaluation is asked
/// only about those of whom a policy speaks.
/// </summary>
internal sealed class GrantIndex
{
    private readonly AccountSet _set;
    private readonly AccountPrincipal[] _principals;
    private readonly Dictionary<string, List<Entry>> _byService = new(StringComparer.OrdinalIgnoreCase);

    // Policies with "*" or NotAction.
    private readonly List<Entry> _ofAnyService = [];

    public GrantIndex(AccountSet set)
    {
        _set = set;
        _principals = set.Accounts.SelectMany(static a => a.Principals).ToArray();
        var entries = new Dictionary<AccountPolicy, Entry>();
        for (var i = 0; i < _principals.Length; i++)
        {
            foreach (var policy in set.PoliciesOf(_principals[i]).Identity)
            {
                if (!entries.TryGetValue(policy.Policy, out var entry))
                {
                    entries.Add(policy.Policy, entry = new Entry(policy.Document));
                    Add(entry);
                }

                entry.Holders.Add(i);
            }
        }
    }

    public ImmutableArray<PrincipalAccess> WhoCan(Account account, string action, string resource, RequestContext context)
    {
        var target = new ResourceSide(_set, action, resource, resource == "*" ? null : account.Id);
        var candidates = Candidates(action, resource, target.Policy);
        var found = ImmutableArray.CreateBuilder<PrincipalAccess>();
        for (var i = 0; i < _principals.Length; i++)
        {
            var principal = _principals[i];
            if (!candidates[i] || !CanConcern(principal, account, target))
            {
                continue;
            }

            var result = _set.Evaluate(principal, principal.Arn, action, resource, context, default, target);
            if (result.Outcome != AuthorizationOutcome.Denied)
            {
                found.Add(new PrincipalAccess(principal, result));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether an Allow statement of a document can be about an action on a resource, conditions and variables aside.</summary>
    public static bool MayAllow(PolicyDocument document, string action, string resource)
    {
        foreach (var statement in document.Statements)
        {
            if (statement.Effect == Effect.Allow && MayMatch(statement, action, resource))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A "*" is asked within one's own account; across accounts something has to be said on the resource's side.</summary>
    private static bool CanConcern(AccountPrincipal principal, Account account, in ResourceSide target) =>
        target.AccountId is { } owner
            ? principal.Account.Id == owner || target.Policy is not null
            : ReferenceEquals(principal.Account, account);

    private bool[] Candidates(string action, string resource, PolicyDocument? resourcePolicy)
    {
        var candidates = new bool[_principals.Length];
        var colon = action.IndexOf(':');
        if (colon > 0 && _byService.TryGetValue(action.Substring(0, colon), out var ofService))
        {
            Mark(ofService, action, resource, candidates);
        }

        Mark(_ofAnyService, action, resource, candidates);
        if (resourcePolicy is not null)
        {
            MarkNamed(resourcePolicy, candidates);
        }

        return candidates;
    }

    private static void Mark(List<Entry> entries, string action, string resource, bool[] candidates)
    {
        foreach (var entry in entries)
        {
            if (MayAllow(entry.Document, action, resource))
            {
                foreach (var holder in entry.Holders)
                {
                    candidates[holder] = true;
                }
            }
        }
    }

    /// <summary>Those whom a resource's policy may allow by itself.</summary>
    private void MarkNamed(PolicyDocument policy, bool[] candidates)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in policy.Statements)
        {
            if (statement.Effect == Effect.Deny || statement.Principal is not { } principal)
            {
                continue;
            }

            if (statement.IsNotPrincipal || principal.IncludesEveryone)
            {
                candidates.AsSpan().Fill(true);
                return;
            }

            foreach (var value in principal.Values)
            {
                names.Add(PrincipalKey.Of(PrincipalIdentity.Parse(value.Value)));
            }
        }

        for (var i = 0; i < _principals.Length; i++)
        {
            candidates[i] |= names.Contains(PrincipalKey.Of(_principals[i]));
        }
    }

    private static bool MayMatch(Statement statement, string action, string resource)
    {
        var isAction = statement.IsNotAction;
        foreach (var pattern in statement.Actions)
        {
            if (pattern.IsMatch(action))
            {
                isAction = !statement.IsNotAction;
                break;
            }
        }

        if (!isAction || statement.IsNotResource)
        {
            return isAction;
        }

        foreach (var pattern in statement.Resources)
        {
            if (pattern.HasVariables || pattern.IsMatch(resource))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(Entry entry)
    {
        var services = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var statement in entry.Document.Statements)
        {
            if (statement.Effect == Effect.Deny)
            {
                continue;
            }

            if (statement.IsNotAction || statement.Actions.Any(static a => a.IsAny))
            {
                _ofAnyService.Add(entry);
                return;
            }

            foreach (var action in statement.Actions)
            {
                services.Add(action.Service);
            }
        }

        foreach (var service in services)
        {
            if (!_byService.TryGetValue(service, out var list))
            {
                _byService.Add(service, list = []);
            }

            list.Add(entry);
        }
    }

    private sealed class Entry(PolicyDocument document)
    {
        public PolicyDocument Document { get; } = document;

        public List<int> Holders { get; } = [];
    }
}

/// <summary>A name under which a principal of a policy and a principal of an account meet, whatever path stands in either.</summary>
internal static class PrincipalKey
{
    public static string Of(AccountPrincipal principal) => $"{principal.Account.Id}/{(principal is User ? "user" : "role")}/{principal.Name}";

    public static string Of(PrincipalIdentity identity) => identity.Kind switch
    {
        PrincipalKind.User => $"{identity.AccountId}/user/{identity.Name}",
        PrincipalKind.Role or PrincipalKind.RoleSession => $"{identity.AccountId}/role/{identity.Name}",
        _ => identity.ToString(),
    };
}
