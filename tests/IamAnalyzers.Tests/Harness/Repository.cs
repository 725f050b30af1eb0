namespace IamAnalyzers.Tests.Harness;

/// <summary>The working copy that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Whether tests write what they would compare with.</summary>
    public static bool UpdatesSnapshots => Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "IamAnalyzers.sln"))
            ? directory
            : Find(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests do not run in a working copy."));
}
