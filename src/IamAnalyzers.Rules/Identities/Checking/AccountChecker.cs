using System.Collections.Immutable;
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
                findings.Add(new AccountFinding(finding.Rule, PolicyPlaces.Locate(policy, finding.Span), finding.Arguments) { Sid = finding.Sid, Policy = policy });
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
