using System.IO.Compression;
using System.Text.Json;

namespace IamAnalyzers.Fuzz;

/// <summary>Texts to mutate: the corpus in this project, files of the repository, and the policies that AWS publishes.</summary>
internal static class SeedFiles
{
    /// <summary>The working copy.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The corpus of a target; each file that once made it fail is in it.</summary>
    public static IEnumerable<string> Corpus(string target) => Texts(Path.Combine("tests", "IamAnalyzers.Fuzz", "Corpus", target), "*");

    /// <summary>The texts of files below a folder of the repository, in the order of names.</summary>
    public static IEnumerable<string> Texts(string folder, string pattern)
    {
        var path = Path.Combine(Root, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories)
                .Where(static f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText)
            : [];
    }

    /// <summary>The policies that AWS publishes, where the data set lies beside the repository.</summary>
    public static IEnumerable<string> Published()
    {
        var path = Path.Combine(Root, "..", "shared", "data", "managed-policies.json.gz");
        if (!File.Exists(path))
        {
            return [];
        }

        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.EnumerateObject().Select(static p => p.Value.GetRawText()).ToArray();
    }

    private static string Find(string directory) => File.Exists(Path.Combine(directory, "IamAnalyzers.sln"))
        ? directory
        : Find(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The fuzzer does not run in a working copy."));
}
