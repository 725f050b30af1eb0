namespace IamAnalyzers.Rules.Credentials;

/// <summary>Tells whether names say that a key is the root user's.</summary>
internal static class RootKeys
{
    private static readonly string[] NoUsers = ["rootpath", "rootdir", "rootfolder", "rootnamespace", "approot", "webroot", "contentroot", "root_path", "root_dir"];

    /// <summary>Whether the name of a key, or the profile it stands in, speaks of the root user.</summary>
    public static bool IsNamed(string? name, string? context) => SpeaksOfRoot(name) || SpeaksOfRoot(context);

    private static bool SpeaksOfRoot(string? text)
    {
        if (text is null || text.IndexOf("root", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return false;
        }

        return !Array.Exists(NoUsers, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
