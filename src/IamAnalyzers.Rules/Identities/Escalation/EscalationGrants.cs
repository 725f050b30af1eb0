using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules.Escalation;

namespace IamAnalyzers.Rules.Identities;

/// <summary>Which actions of the known paths a principal may do, all its policies, boundary and control policies counted.</summary>
internal sealed class EscalationGrants(Account account, PrivilegedPrincipals privileged)
{
    private static readonly ImmutableArray<string> Needed =
        EscalationPaths.All.SelectMany(static p => p.Actions).Distinct(StringComparer.Ordinal).ToImmutableArray();

    // By policy: the actions of the paths that its Allow statements are about; most policies have none.
    private readonly Dictionary<AccountPolicy, ImmutableArray<string>> _actions = [];

    /// <summary>The policies that grant an action of a path to a principal on any of its targets; empty where it may not do it.</summary>
    public ImmutableArray<EffectivePolicy> Find(AccountPrincipal principal, EscalationPath path, string action)
    {
        var policies = account.PoliciesOf(principal).Identity.Where(p => ActionsOf(p).Contains(action)).ToImmutableArray();
        if (policies.IsEmpty)
        {
            return policies;
        }

        var context = PrivilegedPrincipals.Unknown;
        if (action == "iam:PassRole" && path.Actions.Length > 1)
        {
            context.Set("iam:PassedToService", ServiceOf(path.Actions[1]));
        }

        return Targets(policies, action).Any(resource => account.Evaluate(principal, action, resource, context).Outcome == AuthorizationOutcome.Allowed)
            ? policies
            : ImmutableArray<EffectivePolicy>.Empty;
    }

    /// <summary>Whether any policy of a principal is about an action of the paths.</summary>
    public bool HasAny(AccountPrincipal principal) => account.PoliciesOf(principal).Identity.Any(p => !ActionsOf(p).IsEmpty);

    /// <summary>On which role the right ends, makes the difference; on which function or instance, none: there the policy's own example does.</summary>
    private IEnumerable<string> Targets(ImmutableArray<EffectivePolicy> policies, string action)
    {
        if (action.StartsWith("iam:", StringComparison.Ordinal) || action.StartsWith("sts:", StringComparison.Ordinal))
        {
            return [privileged.AnyResource(action)];
        }

        return GrantExamples.Resources(policies, action);
    }

    private ImmutableArray<string> ActionsOf(EffectivePolicy policy)
    {
        if (!_actions.TryGetValue(policy.Policy, out var actions))
        {
            actions = Needed
                .Where(action => policy.Document.Statements.Any(s =>
                    s.Effect == Effect.Allow && s.IsNotAction != s.Actions.Any(a => a.IsMatch(action))))
                .ToImmutableArray();
            _actions.Add(policy.Policy, actions);
        }

        return actions;
    }

    private static string ServiceOf(string action)
    {
        var service = action.Substring(0, action.IndexOf(':'));
        return (service == "ecs" ? "ecs-tasks" : service) + ".amazonaws.com";
    }
}
