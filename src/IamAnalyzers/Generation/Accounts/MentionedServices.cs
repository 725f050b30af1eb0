using IamAnalyzers.Generation.Models;
using IamAnalyzers.Generation.Planning;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Identities;

namespace IamAnalyzers.Generation.Accounts;

/// <summary>The services whose actions get names in C#: those that a policy of the accounts mentions. AWS has hundreds of others.</summary>
internal static class MentionedServices
{
    /// <summary>The services by prefix, each with its class's name.</summary>
    /// <param name="accounts">The accounts with the resource policies and the organization around them.</param>
    /// <param name="taken">Names of other classes in the namespace.</param>
    public static EquatableArray<NamedService> Of(AccountSet accounts, IEnumerable<string> taken)
    {
        var mentioned = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<PolicyDocument>(ReferenceComparer<PolicyDocument>.Instance);
        foreach (var (policy, _) in new AccountPolicies(accounts).OwnPolicies())
        {
            Add(policy.Document);
        }

        foreach (var managed in accounts.Accounts.SelectMany(static a => a.ManagedPolicies))
        {
            Add(managed.Document);
        }

        var names = new NameAllocator(taken);
        return mentioned
            .Select(prefix => new NamedService(names.Allocate(Identifiers.ToPascalCase(prefix, "Service")), prefix))
            .ToEquatableArray();

        void Add(PolicyDocument? document)
        {
            if (document is null || !seen.Add(document))
            {
                return;
            }

            foreach (var action in document.Statements.SelectMany(static s => s.Actions))
            {
                if (AwsCatalog.Default.TryGetService(action.Service.AsSpan(), out var service))
                {
                    mentioned.Add(service.Prefix);
                }
            }
        }
    }
}
