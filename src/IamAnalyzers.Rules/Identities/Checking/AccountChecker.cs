using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules.Setup;

namespace IamAnalyzers.Rules.Identities;

/// <summary>Runs the rules about accounts, and the rules about policies over each policy in them: accounts in, findings out; pure.</summary>
internal static class AccountChecker
{
    /// <summary>Every rule that this may report.</summary>
    public static ImmutableArray<Rule> Rules { get; } = IdentityRules.OfAccounts
        .Concat(PolicyRules.All.Select(static r => r.Rule))
        .Append(AccountPartNotReadRule.Rule)
        .Append(AccountFieldUnknownRule.Rule)
        .ToImmutableArray();

    /// <summary>Checks accounts.</summary>
    /// <param name="accounts">The accounts as read.</param>
    /// <param name="settings">What the user's configuration says about accounts.</param>
    /// <param name="policySettings">What it says about policies.</param>
    /// <param name="cancellationToken">Stops between two rules or policies.</param>
    /// <returns>The findings in the order of files and their text.</returns>
    public static ImmutableArray<AccountFinding> Check(
        AccountSet accounts, AccountSettings settings, CheckSettings policySettings, CancellationToken cancellationToken)
    {
        var findings = new List<AccountFinding>();
        foreach (var problem in accounts.Problems)
        {
            Add(findings, problem);
        }

        var policies = new AccountPolicies(accounts);
        foreach (var account in accounts.Accounts)
        {
            var check = new AccountCheck(account, settings, findings, cancellationToken);
            foreach (var rule in IdentityRules.AccountRules)
            {
                cancellationToken.ThrowIfCancellationRequested();
                rule.Check(check);
            }
        }

        foreach (var (policy, kind) in policies.OwnPolicies())
        {
            foreach (var finding in PolicyChecker.Check(policy.Syntax!, kind, policySettings, cancellationToken))
            {
                findings.Add(new AccountFinding(finding.Rule, PolicyPlaces.Locate(policy, finding.Span), finding.Arguments) { Sid = finding.Sid });
            }
        }

        return findings
            .OrderBy(static f => f.Location.File, StringComparer.Ordinal)
            .ThenBy(static f => f.Location.Span.Start)
            .ThenBy(static f => f.Rule.Id, StringComparer.Ordinal)
            .ToImmutableArray();
    }

    private static void Add(List<AccountFinding> findings, AccountProblem problem)
    {
        var rule = problem.Kind switch
        {
            // The rules about policies say it, with all faults and their fixes.
            AccountProblemKind.InvalidPolicy when problem.Message.IndexOf("cannot be read and grants nothing", StringComparison.Ordinal) >= 0 => null,
            AccountProblemKind.UnknownField => AccountFieldUnknownRule.Rule,
            _ => AccountPartNotReadRule.Rule,
        };
        if (rule is not null)
        {
            findings.Add(new AccountFinding(rule, problem.Location, ImmutableArray.Create(problem.Message)));
        }
    }
}

/// <summary>The policies of accounts that their owner can change.</summary>
internal sealed class AccountPolicies(AccountSet accounts)
{
    /// <summary>Each policy that could be read as JSON, with its kind; AWS's own and versions that do not count are left out.</summary>
    public IEnumerable<(AccountPolicy Policy, PolicyKind Kind)> OwnPolicies() => All().Where(static p => p.Policy.Syntax is not null);

    private IEnumerable<(AccountPolicy Policy, PolicyKind Kind)> All()
    {
        foreach (var account in accounts.Accounts)
        {
            var boundaries = new HashSet<string>(
                account.Principals.Select(static p => p.PermissionsBoundary?.Arn).Where(static a => a is not null)!, StringComparer.Ordinal);
            foreach (var policy in account.ManagedPolicies)
            {
                if (!policy.IsAwsManaged && policy.DefaultVersion is { } version)
                {
                    yield return (version, boundaries.Contains(policy.Arn) ? PolicyKind.Boundary : PolicyKind.Identity);
                }
            }

            foreach (var identity in account.Users.Concat<AccountIdentity>(account.Groups).Concat(account.Roles.Where(static r => !r.IsServiceLinked)))
            {
                foreach (var inline in identity.InlinePolicies)
                {
                    yield return (inline, PolicyKind.Identity);
                }

                if (identity is Role { TrustPolicy: { } trust })
                {
                    yield return (trust, PolicyKind.Trust);
                }
            }
        }

        foreach (var policy in accounts.ResourcePolicies)
        {
            yield return (policy, PolicyKind.Resource);
        }

        foreach (var (policies, kind) in ControlPolicies())
        {
            foreach (var policy in policies)
            {
                // FullAWSAccess stands in no file.
                if (policy.Location.Line > 0)
                {
                    yield return (policy, kind);
                }
            }
        }
    }

    private IEnumerable<(IEnumerable<OrganizationPolicy> Policies, PolicyKind Kind)> ControlPolicies()
    {
        if (accounts.Organization is { } organization)
        {
            yield return (organization.Units.SelectMany(static u => u.ServiceControlPolicies)
                .Concat(organization.Accounts.SelectMany(static a => a.ServiceControlPolicies)).Distinct(), PolicyKind.ServiceControl);
            yield return (organization.Units.SelectMany(static u => u.ResourceControlPolicies)
                .Concat(organization.Accounts.SelectMany(static a => a.ResourceControlPolicies)).Distinct(), PolicyKind.ResourceControl);
        }
    }
}
