using System.Collections.Immutable;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Identities;

namespace IamAnalyzers.Report.Access;

/// <summary>Principals by services: the strongest first, and of the services those that tell principals apart.</summary>
/// <param name="Rows">The principals that are shown.</param>
/// <param name="Columns">The services that are shown, by their number in <paramref name="Services"/>.</param>
/// <param name="Services">All services.</param>
/// <param name="Principals">How many principals there are.</param>
/// <param name="WithoutAccess">How many of them may do nothing by their policies.</param>
/// <param name="Administrators">Those who can change every policy of their account.</param>
internal sealed record AccessMap(
    ImmutableArray<AccessRow> Rows,
    ImmutableArray<int> Columns,
    ServiceEntry[] Services,
    int Principals,
    int WithoutAccess,
    ImmutableArray<AccountPrincipal> Administrators)
{
    private const int MostRows = 40;
    private const int MostColumns = 20;

    // Whoever has more services than this has them by a wildcard, and says nothing about which of them matter.
    private const int Broad = 60;

    // What to show of those who have everything, where nobody else says what matters.
    private static readonly string[] Always = ["iam", "sts", "s3", "kms", "ec2", "lambda", "secretsmanager", "dynamodb"];

    public static AccessMap Of(AccountSet accounts, CancellationToken cancellationToken)
    {
        var universe = new ActionUniverse(AwsCatalog.Default);
        var effective = new EffectiveActions(universe);
        var rows = new List<AccessRow>();
        foreach (var account in accounts.Accounts)
        {
            var privileged = new PrivilegedPrincipals(account);
            foreach (var principal in account.Principals)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (principal is not Role { IsServiceLinked: true })
                {
                    rows.Add(RowOf(principal, effective.Of(principal), universe, privileged));
                }
            }
        }

        var shown = rows
            .Where(static r => r.Actions > 0)
            .OrderByDescending(static r => r.IsAdministrator)
            .ThenByDescending(static r => r.Permissions)
            .ThenByDescending(static r => r.Writes)
            .ThenByDescending(static r => r.Actions)
            .ThenBy(static r => r.Principal.Arn, StringComparer.Ordinal)
            .Take(MostRows)
            .ToImmutableArray();
        return new AccessMap(
            shown,
            ColumnsOf(rows, universe),
            universe.Services,
            rows.Count,
            rows.Count(static r => r.Actions == 0),
            rows.Where(static r => r.IsAdministrator).Select(static r => r.Principal).ToImmutableArray());
    }

    private static AccessRow RowOf(AccountPrincipal principal, ActionSet actions, ActionUniverse universe, PrivilegedPrincipals privileged)
    {
        var services = new Dictionary<int, ServiceAccess>();
        foreach (var action in actions.Members)
        {
            var service = universe.ServiceOf(action);
            services.TryGetValue(service, out var access);
            services[service] = new ServiceAccess(access.Levels | universe.LevelsOf(action), access.Actions + 1);
        }

        var row = new AccessRow(principal, false, services);
        return row.Permissions > 0 && privileged.IsAdministrator(principal) ? row with { IsAdministrator = true } : row;
    }

    /// <summary>The services that most principals have, those with permissions management before those with reading alone.</summary>
    private static ImmutableArray<int> ColumnsOf(List<AccessRow> rows, ActionUniverse universe)
    {
        var weight = new Dictionary<int, long>();
        foreach (var row in rows.Where(static r => r.Services.Count <= Broad))
        {
            foreach (var entry in row.Services)
            {
                weight.TryGetValue(entry.Key, out var known);
                weight[entry.Key] = known + (long)entry.Value.Strongest;
            }
        }

        var chosen = weight
            .OrderByDescending(static w => w.Value)
            .ThenBy(static w => w.Key)
            .Take(MostColumns)
            .Select(static w => w.Key)
            .ToList();
        if (rows.Any(static r => r.Services.Count > Broad))
        {
            chosen.AddRange(Always
                .Select(prefix => Array.FindIndex(universe.Services, s => s.Prefix == prefix))
                .Where(i => i >= 0 && !chosen.Contains(i))
                .Take(MostColumns - chosen.Count));
        }

        return chosen.OrderBy(i => universe.Services[i].Prefix, StringComparer.Ordinal).ToImmutableArray();
    }
}
