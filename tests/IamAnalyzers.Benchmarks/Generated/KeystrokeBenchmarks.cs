using BenchmarkDotNet.Attributes;
using IamAnalyzers.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Benchmarks.Generated;

/// <summary>What a keystroke costs the generator in a project of 300 source files and 100 policies.</summary>
[MemoryDiagnoser]
public class KeystrokeBenchmarks
{
    private const int Sources = 300;
    private const int Policies = 100;

    private readonly Compilation[] _edits = new Compilation[2];
    private readonly Policy[] _versions = new Policy[2];
    private GeneratorDriver _driver = null!;
    private GeneratorDriver _empty = null!;
    private int _turn;

    [GlobalSetup]
    public void SetUp()
    {
        var trees = Enumerable.Range(0, Sources).Select(static i => Source(i, "1")).ToArray();
        var compilation = CSharpCompilation.Create("Bench", trees, [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
        _edits[0] = compilation;
        _edits[1] = compilation.ReplaceSyntaxTree(trees[7], Source(7, "2"));
        _versions[0] = new Policy(0, "reports");
        _versions[1] = new Policy(0, "drafts");
        var policies = Enumerable.Range(1, Policies - 1).Select(static i => new Policy(i, "reports")).Prepend(_versions[0]);
        _driver = CSharpGeneratorDriver.Create([new PolicyGenerator().AsSourceGenerator()], policies, optionsProvider: new Options()).RunGenerators(compilation);
        _empty = CSharpGeneratorDriver.Create(new EmptyGenerator()).RunGenerators(compilation);
    }

    [Benchmark(Baseline = true, Description = "a keystroke in code, empty generator")]
    public GeneratorDriver Empty() => _empty = _empty.RunGenerators(_edits[++_turn % 2]);

    [Benchmark(Description = "a keystroke in code")]
    public GeneratorDriver Code() => _driver = _driver.RunGenerators(_edits[++_turn % 2]);

    [Benchmark(Description = "a keystroke in one of the policies")]
    public GeneratorDriver Document()
    {
        var before = _versions[_turn % 2];
        var after = _versions[++_turn % 2];
        return _driver = _driver.ReplaceAdditionalText(before, after).RunGenerators(_edits[0]);
    }

    private static SyntaxTree Source(int i, string value) => CSharpSyntaxTree.ParseText(
        $"namespace Bench; public class C{i} {{ public int M{i}(int x) {{ var y = x + {value}; return y * {i}; }} }}");

    private sealed class Policy(int number, string folder) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(
            "{\"Version\":\"2012-10-17\",\"Statement\":["
            + string.Join(",", Enumerable.Range(0, 12).Select(s =>
                $"{{\"Sid\":\"S{s}\",\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\",\"s3:PutObject\"],\"Resource\":\"arn:aws:s3:::b{number}/{folder}/{s}/*\"}}"))
            + "]}");

        public override string Path { get; } = $"/src/Bench/Policies/policy{number}.iam.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new None();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class None : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = string.Empty;
                return false;
            }
        }
    }

    private sealed class EmptyGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.ParseOptionsProvider.Select(static (_, _) => 1), static (output, _) => output.AddSource("a", "// x"));
    }
}
