using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Identities;

/// <summary>The point in time that an account's files are from: no clock is read.</summary>
internal static class AccountTime
{
    /// <summary>The newest point in time in an account's files; null where there is none.</summary>
    public static DateTimeOffset? Newest(Account account)
    {
        var newest = account.CredentialReport?.NewestTimestamp;
        foreach (var principal in account.Principals)
        {
            newest = Later(newest, principal.CreateDate);
            newest = Later(newest, (principal as Role)?.LastUsed?.Date);
        }

        foreach (var policy in account.ManagedPolicies)
        {
            newest = Later(newest, policy.IsAwsManaged ? null : policy.UpdateDate ?? policy.CreateDate);
        }

        return newest;
    }

    private static DateTimeOffset? Later(DateTimeOffset? a, DateTimeOffset? b) => a is null || b > a ? b : a;
}
