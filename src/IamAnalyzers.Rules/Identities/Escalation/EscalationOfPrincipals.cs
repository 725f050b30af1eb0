using System.Collections.Immutable;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules.Escalation;

namespace IamAnalyzers.Rules.Identities;

/// <summary>
/// IAM3101 to IAM3103 in accounts: paths of privilege escalation over all policies that one principal has. What one policy of
/// the customer grants by itself, the same rules say of that policy.
/// </summary>
internal sealed class EscalationOfPrincipals : AccountRule
{
    private const int Shown = 4;

    public override void Check(AccountCheck check)
    {
        var privileged = new PrivilegedPrincipals(check.Account);
        var grants = new EscalationGrants(check.Account, privileged);
        foreach (var principal in check.Account.Principals)
        {
            check.CancellationToken.ThrowIfCancellationRequested();
            if (principal is not Role { IsServiceLinked: true } && grants.HasAny(principal) && !privileged.IsAdministrator(principal))
            {
                Check(check, principal, grants);
            }
        }
    }

    private static void Check(AccountCheck check, AccountPrincipal principal, EscalationGrants grants)
    {
        var found = new List<(EscalationPath Path, ImmutableArray<string> Policies)>();
        foreach (var path in EscalationPaths.All)
        {
            var granting = path.Actions.Select(action => grants.Find(principal, path, action)).ToArray();
            if (granting.All(static g => !g.IsEmpty) && !IsOfOnePolicy(granting))
            {
                found.Add((path, granting.Select(static g => g[0].ToString()).Distinct().ToImmutableArray()));
            }
        }

        // A path that needs more than another one adds nothing.
        found.RemoveAll(f => found.Any(g => g.Path.Actions.Length < f.Path.Actions.Length && g.Path.Actions.All(a => f.Path.Actions.Contains(a))));
        foreach (var group in found.GroupBy(static f => f.Path.Certainty))
        {
            var (path, policies) = group.First();
            var ids = group.Select(static f => f.Path.Id).ToList();
            check.Report(
                RuleOf(group.Key),
                principal.Location,
                string.Join(", ", path.Actions),
                $"of {string.Join(" and ", policies)}, all of which the {AccountCheck.KindOf(principal)} {principal.Name} has",
                string.Join(", ", ids.Take(Shown)) + (ids.Count > Shown ? $" and {AccountCheck.Text(ids.Count - Shown)} others" : string.Empty),
                EscalationRule.Verb(path.Actions.Length));
        }
    }

    /// <summary>Whether one policy that the rules about policies look at grants the whole path.</summary>
    private static bool IsOfOnePolicy(ImmutableArray<EffectivePolicy>[] granting) => granting[0].Any(policy =>
        policy.ManagedPolicy is not { IsAwsManaged: true } && granting.All(g => g.Contains(policy)));

    private static Rule RuleOf(EscalationCertainty certainty) => PolicyRules.All
        .OfType<EscalationRule>()
        .Select(static r => r.Rule)
        .First(r => r.Id == certainty switch
        {
            EscalationCertainty.Certain => RuleIds.PrivilegeEscalation,
            EscalationCertainty.AnotherPrincipal => RuleIds.EscalationToPrincipal,
            _ => RuleIds.EscalationDependsOnTarget,
        });
}
