using BenchmarkDotNet.Attributes;
using IamAnalyzers.Analyzers.Credentials;

namespace IamAnalyzers.Benchmarks.Credentials;

/// <summary>
/// The look through C# text that comes before any work on tokens, over this repository's own sources; it should do 100 MB/s
/// or more. Divide <see cref="Characters"/>, which is printed, by the mean.
/// </summary>
public class CodeScanBenchmarks
{
    private readonly List<int> _positions = [];
    private string[] _texts = [];

    public static long Characters { get; private set; }

    [GlobalSetup]
    public void Setup()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "IamAnalyzers.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        _texts = Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "tests"), "*.cs", SearchOption.AllDirectories))
            .Select(File.ReadAllText)
            .ToArray();
        Characters = _texts.Sum(static t => (long)t.Length);
        Console.WriteLine($"// {_texts.Length} files, {Characters} characters");
    }

    [Benchmark]
    public int Candidates()
    {
        _positions.Clear();
        foreach (var text in _texts)
        {
            SourceCandidates.Find(text, _positions);
        }

        return _positions.Count;
    }
}
