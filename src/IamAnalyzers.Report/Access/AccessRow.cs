using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Report.Access;

/// <summary>What a principal may do in one service.</summary>
/// <param name="Levels">The levels of the actions.</param>
/// <param name="Actions">How many actions.</param>
internal readonly record struct ServiceAccess(AccessLevels Levels, int Actions)
{
    /// <summary>The strongest level; none where there is nothing.</summary>
    public AccessLevels Strongest => AccessLevelNames.All.LastOrDefault(IsAmong).Level;

    private bool IsAmong((AccessLevels Level, string Name) named) => (Levels & named.Level) != 0;
}

/// <summary>A principal with what it may do in each service.</summary>
/// <param name="Principal">The principal.</param>
/// <param name="IsAdministrator">Whether it can change every policy of its account.</param>
/// <param name="Services">By the service's number in the universe.</param>
internal sealed record AccessRow(AccountPrincipal Principal, bool IsAdministrator, IReadOnlyDictionary<int, ServiceAccess> Services)
{
    /// <summary>In how many services it manages permissions.</summary>
    public int Permissions { get; } = Services.Values.Count(static s => (s.Levels & AccessLevels.PermissionsManagement) != 0);

    /// <summary>In how many services it writes.</summary>
    public int Writes { get; } = Services.Values.Count(static s => (s.Levels & AccessLevels.Write) != 0);

    /// <summary>How many actions it has in all.</summary>
    public int Actions { get; } = Services.Values.Sum(static s => s.Actions);
}
