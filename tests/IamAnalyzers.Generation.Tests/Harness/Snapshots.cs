using System.Reflection;

namespace IamAnalyzers.Generation.Tests.Harness;

/// <summary>Expected files beside the tests. <c>UPDATE_SNAPSHOTS=1</c> writes them instead of comparing.</summary>
internal static class Snapshots
{
    private static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    private static string ProjectDirectory { get; } = typeof(Snapshots).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static a => a.Key == "ProjectDirectory").Value!;

    public static string PathOf(string relativePath) => Path.Combine(AppContext.BaseDirectory, relativePath);

    /// <summary>Compares texts by file name with the <c>.cs</c> files of a folder.</summary>
    public static void Verify(string folder, IReadOnlyDictionary<string, string> actual)
    {
        if (IsUpdating)
        {
            var target = Path.Combine(ProjectDirectory, folder);
            foreach (var old in Directory.GetFiles(target, "*.cs"))
            {
                File.Delete(old);
            }

            foreach (var (name, text) in actual)
            {
                File.WriteAllText(Path.Combine(target, name), text);
            }

            return;
        }

        var expected = Directory.GetFiles(PathOf(folder), "*.cs").Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(expected, actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, text) in actual)
        {
            Assert.Equal(File.ReadAllText(PathOf(Path.Combine(folder, name))), text);
        }
    }
}
