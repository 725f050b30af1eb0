using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Identities;

/// <summary>The policies of accounts that their owner can change.</summary>
internal sealed class AccountPolicies(AccountSet accounts)
{
    /// <summary>Each policy that could be read as JSON, with its kind; AWS's own and versions that do not count are left out.</summary>
    public IEnumerable<(AccountPolicy Policy, PolicyKind Kind)> OwnPolicies() => All().Where(static p => p.Policy.Syntax is not null);

    /// <summary>The policies of one account's managed policies, users, groups and roles, with their kinds.</summary>
    public static IEnumerable<(AccountPolicy Policy, PolicyKind Kind)> Of(Account account)
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

    private IEnumerable<(AccountPolicy Policy, PolicyKind Kind)> All()
    {
        foreach (var policy in accounts.Accounts.SelectMany(Of))
        {
            yield return policy;
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
