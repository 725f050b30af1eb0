using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Accounts.Evaluation;

/// <summary>
/// Who can become which role. An index over trust policies finds the few roles that may admit a principal; whether one does,
/// evaluation decides.
/// </summary>
internal sealed class AssumptionGraph
{
    private const string Action = "sts:AssumeRole";

    private static readonly List<Role> None = [];

    private readonly AccountSet _set;

    // By PrincipalKey of whom the trust policy names.
    private readonly Dictionary<string, List<Role>> _byPrincipal = new(StringComparer.Ordinal);

    // By id of the account that the trust policy delegates to.
    private readonly Dictionary<string, List<Role>> _byAccount = new(StringComparer.Ordinal);
    private readonly List<Role> _byAnyone = [];

    public AssumptionGraph(AccountSet set)
    {
        _set = set;
        foreach (var role in set.Accounts.SelectMany(static a => a.Roles))
        {
            Add(role);
        }
    }

    /// <summary>The roles that a principal can assume in one step; those that depend on unknown keys among them.</summary>
    public IEnumerable<AssumptionStep> StepsFrom(AccountPrincipal principal, RequestContext? context)
    {
        context ??= new RequestContext().TreatOtherKeysAsUnknown();
        var seen = new HashSet<Role>();
        foreach (var role in Candidates(principal))
        {
            if (!seen.Add(role))
            {
                continue;
            }

            var result = _set.Evaluate(principal, principal.Arn, Action, role.Arn, context, default, resourceAccountId: null);
            if (result.Outcome != AuthorizationOutcome.Denied)
            {
                yield return new AssumptionStep(principal, role, result);
            }
        }
    }

    public ImmutableArray<AssumptionPath> Reach(AccountPrincipal start, RequestContext? context)
    {
        var steps = new Dictionary<AccountPrincipal, AssumptionStep[]>();
        var paths = ImmutableArray.CreateBuilder<AssumptionPath>();
        var reached = new Dictionary<AccountPrincipal, AssumptionPath?> { [start] = null };
        Search(certainOnly: true);
        Search(certainOnly: false);
        return paths.ToImmutable();

        // First the ways that are open for certain, then whatever else can be reached from there.
        void Search(bool certainOnly)
        {
            var queue = new Queue<AccountPrincipal>(reached.Keys);
            while (queue.Count > 0)
            {
                var from = queue.Dequeue();
                if (!steps.TryGetValue(from, out var next))
                {
                    steps.Add(from, next = StepsFrom(from, context).ToArray());
                }

                foreach (var step in next)
                {
                    if ((certainOnly && !step.IsCertain) || reached.ContainsKey(step.Role))
                    {
                        continue;
                    }

                    var path = new AssumptionPath(reached[from]?.Steps.Add(step) ?? ImmutableArray.Create(step));
                    reached.Add(step.Role, path);
                    paths.Add(path);
                    queue.Enqueue(step.Role);
                }
            }
        }
    }

    private IEnumerable<Role> Candidates(AccountPrincipal principal)
    {
        foreach (var role in _byPrincipal.TryGetValue(PrincipalKey.Of(principal), out var named) ? named : None)
        {
            yield return role;
        }

        foreach (var role in _byAnyone)
        {
            yield return role;
        }

        // An account as principal delegates: the caller's own policies must name the role.
        if (!_byAccount.TryGetValue(principal.Account.Id, out var delegating))
        {
            yield break;
        }

        var granting = _set.PoliciesOf(principal).Identity
            .Select(static p => p.Document)
            .Where(static d => d.Statements.Any(static s => s.Effect == Effect.Allow && s.IsNotAction != s.Actions.Any(static a => a.IsMatch(Action))))
            .ToArray();
        if (granting.Length == 0)
        {
            yield break;
        }

        foreach (var role in delegating)
        {
            if (granting.Any(document => GrantIndex.MayAllow(document, Action, role.Arn)))
            {
                yield return role;
            }
        }
    }

    private void Add(Role role)
    {
        foreach (var statement in role.TrustPolicy?.Document?.Statements ?? ImmutableArray<Statement>.Empty)
        {
            if (statement.Effect == Effect.Deny || statement.Principal is not { } principal)
            {
                continue;
            }

            if (statement.IsNotPrincipal || principal.IncludesEveryone)
            {
                _byAnyone.Add(role);
                continue;
            }

            foreach (var value in principal.Values)
            {
                var identity = PrincipalIdentity.Parse(value.Value);
                var (index, key) = identity.Kind == PrincipalKind.Root
                    ? (_byAccount, identity.AccountId)
                    : (_byPrincipal, PrincipalKey.Of(identity));
                if (!index.TryGetValue(key, out var roles))
                {
                    index.Add(key, roles = []);
                }

                roles.Add(role);
            }
        }
    }
}
