namespace IamAnalyzers.Rules.Resources;

/// <summary>Judges the form of resources.</summary>
internal static class ResourceForms
{
    /// <summary>Whether a template or a person is to fill something in.</summary>
    public static bool IsOpen(string text) => text.IndexOfAny(['{', '<', '#', '%']) >= 0;

    /// <summary>Whether a field has a wildcard.</summary>
    public static bool HasWildcard(string field) => field.IndexOfAny(['*', '?']) >= 0;
}
