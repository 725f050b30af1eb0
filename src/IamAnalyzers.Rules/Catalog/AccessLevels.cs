namespace IamAnalyzers.Rules.Catalog;

/// <summary>
/// What an action does, in the words of AWS's service authorization reference. A set, because AWS combines them:
/// an action that manages permissions also writes (<c>Permissions management, Write</c>).
/// Test with <c>HasFlag</c> or <c>&amp;</c>, never for equality.
/// </summary>
[Flags]
internal enum AccessLevels
{
    /// <summary>No level is recorded.</summary>
    None = 0,

    /// <summary>Lists resources.</summary>
    List = 1,

    /// <summary>Reads content or attributes of a resource.</summary>
    Read = 2,

    /// <summary>Creates, changes or deletes.</summary>
    Write = 4,

    /// <summary>Changes tags only.</summary>
    Tagging = 8,

    /// <summary>Grants or changes permissions.</summary>
    PermissionsManagement = 16,
}
