namespace IamAnalyzers.Rules.Catalog;

/// <summary>Access levels in AWS's words.</summary>
internal static class AccessLevelNames
{
    /// <summary>The levels from the weakest to the strongest, with their names.</summary>
    public static IReadOnlyList<(AccessLevels Level, string Name)> All { get; } =
    [
        (AccessLevels.List, "List"),
        (AccessLevels.Read, "Read"),
        (AccessLevels.Tagging, "Tagging"),
        (AccessLevels.Write, "Write"),
        (AccessLevels.PermissionsManagement, "Permissions management"),
    ];

    /// <summary>The names of a set of levels with commas between; "no level" for none.</summary>
    public static string Of(AccessLevels levels)
    {
        var names = All.Where(l => (levels & l.Level) != 0).Select(static l => l.Name);
        var text = string.Join(", ", names);
        return text.Length == 0 ? "no level" : text;
    }
}
