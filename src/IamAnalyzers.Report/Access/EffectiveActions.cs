using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Report.Access;

/// <summary>
/// Which actions a principal may do on some resource under some condition: what its policies allow, within its boundary and the
/// organization's control policies, without what is denied on everything and always. An overview; single requests are decided
/// by the evaluator.
/// </summary>
internal sealed class EffectiveActions(ActionUniverse universe)
{
    // An account holds one instance of each policy.
    private readonly Dictionary<PolicyDocument, (ActionSet Allowed, ActionSet Denied)> _documents = new(ReferenceComparer<PolicyDocument>.Instance);

    public ActionSet Of(AccountPrincipal principal)
    {
        var policies = principal.Account.PoliciesOf(principal);
        var allowed = universe.Empty();
        var denied = universe.Empty();
        Join(policies.Set.IdentityPolicies, allowed, denied);
        foreach (var boundary in policies.Set.PermissionBoundaries)
        {
            Limit(ImmutableArray.Create(boundary), allowed, denied);
        }

        // The management account and the roles of AWS's services are not limited.
        if (principal.Account.Id != policies.Set.ManagementAccountId && principal is not Role { IsServiceLinked: true })
        {
            foreach (var level in policies.Set.ServiceControlPolicies)
            {
                Limit(level, allowed, denied);
            }
        }

        allowed.ExceptWith(denied);
        return allowed;
    }

    private void Limit(ImmutableArray<PolicyDocument> documents, ActionSet allowed, ActionSet denied)
    {
        var most = universe.Empty();
        Join(documents, most, denied);
        allowed.IntersectWith(most);
    }

    private void Join(ImmutableArray<PolicyDocument> documents, ActionSet allowed, ActionSet denied)
    {
        foreach (var document in documents)
        {
            var sets = Of(document);
            allowed.UnionWith(sets.Allowed);
            denied.UnionWith(sets.Denied);
        }
    }

    private (ActionSet Allowed, ActionSet Denied) Of(PolicyDocument document)
    {
        if (!_documents.TryGetValue(document, out var sets))
        {
            sets = (universe.Empty(), universe.Empty());
            foreach (var statement in document.Statements)
            {
                if (statement.Effect == Effect.Allow)
                {
                    sets.Allowed.UnionWith(universe.Of(statement));
                }
                else if (statement.Conditions.IsEmpty && !statement.IsNotResource && statement.Resources.Any(static r => r.IsAny))
                {
                    sets.Denied.UnionWith(universe.Of(statement));
                }
            }

            _documents.Add(document, sets);
        }

        return sets;
    }
}
