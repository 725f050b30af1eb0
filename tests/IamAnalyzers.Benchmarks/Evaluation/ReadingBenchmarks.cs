using System.IO.Compression;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Benchmarks.Evaluation;

/// <summary>Reading every policy that AWS publishes, where the data set lies beside the repository; else one policy as often.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private const string Fallback = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:Get*","s3:List*"],"Resource":["arn:aws:s3:::docs","arn:aws:s3:::docs/*"]}]}""";

    private string[] _documents = [];

    [GlobalSetup]
    public void Setup()
    {
        _documents = Read() ?? Enumerable.Repeat(Fallback, 1_641).ToArray();
        Console.WriteLine($"// {_documents.Length} documents, {_documents.Sum(static d => (long)d.Length)} characters");
    }

    [Benchmark(Baseline = true, Description = "System.Text.Json: JsonDocument alone")]
    public int JsonAlone()
    {
        var count = 0;
        foreach (var document in _documents)
        {
            using var json = JsonDocument.Parse(document);
            count += json.RootElement.GetProperty("Statement").ValueKind == JsonValueKind.Array ? 1 : 0;
        }

        return count;
    }

    [Benchmark(Description = "PolicyDocument.Parse: tree with positions, checks, model")]
    public int Policies()
    {
        var count = 0;
        foreach (var document in _documents)
        {
            count += PolicyDocument.Parse(document).Statements.Length;
        }

        return count;
    }

    private static string[]? Read()
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
