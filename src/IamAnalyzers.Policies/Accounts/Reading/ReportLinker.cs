using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Accounts.Reading;

/// <summary>Brings credential reports and password policies to their accounts.</summary>
internal sealed class ReportLinker(List<AccountProblem> problems)
{
    public ImmutableArray<Account> Link(
        ImmutableArray<Account> accounts, IReadOnlyList<CredentialReport> reports, IReadOnlyList<PasswordPolicy> passwordPolicies)
    {
        // A report by itself is an account of which only the credentials are known.
        if (accounts.IsEmpty)
        {
            accounts = reports.Select(static r => r.AccountId ?? string.Empty).Distinct().DefaultIfEmpty(string.Empty).Select(Empty).ToImmutableArray();
        }

        foreach (var report in reports)
        {
            var account = accounts.FirstOrDefault(a => a.Id == report.AccountId)
                ?? (report.AccountId is null && accounts.Length == 1 ? accounts[0] : null);
            if (account is null)
            {
                var known = string.Join(", ", accounts.Select(static a => a.Id));
                Report(AccountProblemKind.OtherAccount, report.Location, $"The report is about account {report.AccountId}, the snapshot about {known}: it is read by itself");
                account = Empty(report.AccountId ?? string.Empty);
                accounts = accounts.Add(account);
            }
            else if (account.CredentialReport is not null)
            {
                Report(AccountProblemKind.Duplicate, report.Location, $"Account {account.Id} has two credential reports: the first counts");
                continue;
            }

            account.CredentialReport = report;
            foreach (var row in report.Rows)
            {
                if (!row.IsRoot && account.FindUser(row.UserName) is { } user)
                {
                    user.Credentials = row;
                }
                else if (!row.IsRoot && !account.Users.IsEmpty)
                {
                    Report(AccountProblemKind.MissingReference, row.Location, $"User {row.UserName} is in the report and not in the snapshot: export both at the same time");
                }
            }
        }

        foreach (var policy in passwordPolicies)
        {
            var account = policy.AccountId is null
                ? (accounts.Length == 1 ? accounts[0] : null)
                : accounts.FirstOrDefault(a => a.Id == policy.AccountId);
            if (account is null)
            {
                Report(AccountProblemKind.OtherAccount, policy.Location, policy.AccountId is null
                    ? "The password policy does not say of which of the accounts it is: name its account"
                    : $"The password policy is of account {policy.AccountId}, of which there is no snapshot");
            }
            else if (account.PasswordPolicy is not null)
            {
                Report(AccountProblemKind.Duplicate, policy.Location, $"Account {account.Id} has two password policies: the first counts");
            }
            else
            {
                account.PasswordPolicy = policy;
            }
        }

        return accounts;
    }

    private static Account Empty(string id) => new(
        id, ImmutableArray<User>.Empty, ImmutableArray<Group>.Empty, ImmutableArray<Role>.Empty, ImmutableArray<ManagedPolicy>.Empty);

    private void Report(AccountProblemKind kind, SourceLocation location, string message) =>
        problems.Add(new AccountProblem(kind, message, location));
}
