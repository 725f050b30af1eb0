using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules.Escalation;

namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM3103 in accounts: who can become an administrator by assuming roles, directly or one after the other.</summary>
internal sealed class EscalationByAssumption : AccountRule
{
    public override void Check(AccountCheck check)
    {
        var privileged = new PrivilegedPrincipals(check.Account);
        var next = new Dictionary<AccountPrincipal, Role>();
        var queue = new Queue<Role>(check.Account.Roles.Where(r => !r.IsServiceLinked && privileged.IsAdministrator(r)));

        // From the administrators back to those who can become them: the first way found is a shortest one.
        while (queue.Count > 0)
        {
            check.CancellationToken.ThrowIfCancellationRequested();
            var role = queue.Dequeue();
            foreach (var access in check.Account.WhoCan("sts:AssumeRole", role.Arn))
            {
                var principal = access.Principal;
                if (access.Result.Outcome != AuthorizationOutcome.Allowed || next.ContainsKey(principal)
                    || (ReferenceEquals(principal.Account, check.Account) && privileged.IsAdministrator(principal)))
                {
                    continue;
                }

                next.Add(principal, role);
                if (principal is Role assumed)
                {
                    queue.Enqueue(assumed);
                }
            }
        }

        var rule = RuleTable.Find(RuleIds.EscalationDependsOnTarget)!;
        foreach (var principal in check.Account.Principals.Where(next.ContainsKey))
        {
            var way = new List<string>();
            for (AccountPrincipal? at = principal; at is not null && next.TryGetValue(at, out var role); at = role)
            {
                way.Add(role.Name);
            }

            check.Report(
                rule,
                principal.Location,
                $"sts:AssumeRole on {string.Join(", then on ", way)}",
                $"of the policies of the {AccountCheck.KindOf(principal)} {principal.Name} and of the trust policies",
                "sts-001",
                EscalationRule.Verb(1));
        }
    }
}
