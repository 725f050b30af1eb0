using System.IO.Compression;
using System.Text.Json;

namespace IamAnalyzers.Benchmarks;

/// <summary>The policies that AWS publishes, where the data set lies beside the repository; else one policy as often.</summary>
internal static class PublishedPolicies
{
    private const string Fallback = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:Get*","s3:List*"],"Resource":["arn:aws:s3:::docs","arn:aws:s3:::docs/*"]}]}""";

    public static string[] Read()
    {
        var documents = TryRead() ?? Enumerable.Repeat(Fallback, 1_641).ToArray();
        Console.WriteLine($"// {documents.Length} documents, {documents.Sum(static d => (long)d.Length)} characters");
        return documents;
    }

    private static string[]? TryRead()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var path = Path.Combine(directory.FullName, "..", "shared", "data", "managed-policies.json.gz");
            if (File.Exists(Path.Combine(directory.FullName, "IamAnalyzers.sln")) && File.Exists(path))
            {
                using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
                using var json = JsonDocument.Parse(stream);
                return json.RootElement.EnumerateObject().Select(static p => p.Value.GetRawText()).ToArray();
            }
        }

        return null;
    }
}
