using BenchmarkDotNet.Attributes;
using IamAnalyzers.Generation;
using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IamAnalyzers.Benchmarks.Generated;

/// <summary>
/// What a keystroke costs in a project of 300 source files of which 20 or 200 have a policy in an attribute, against the least that a
/// generator can do with as many attributes: find them and take the names of the classes.
/// </summary>
[MemoryDiagnoser]
public class AttributeKeystrokeBenchmarks
{
    private const int Sources = 300;

    private readonly Compilation[] _edits = new Compilation[2];
    private GeneratorDriver _policies = null!;
    private GeneratorDriver _trivial = null!;
    private int _turn;

    /// <summary>How many of the files have an attribute.</summary>
    [Params(20, 200)]
    public int Hits { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var trees = Enumerable.Range(0, Sources).Select(i => Source(i, "1")).ToArray();
        var compilation = CSharpCompilation.Create(
            "Bench",
            trees,
            [
                .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                    .Where(static path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "netstandard.dll")
                    .Select(static path => MetadataReference.CreateFromFile(path)),
                MetadataReference.CreateFromFile(typeof(IamPolicyAttribute).Assembly.Location),
            ]);
        _edits[0] = compilation;
        _edits[1] = compilation.ReplaceSyntaxTree(trees[^1], Source(Sources - 1, "2"));
        _policies = Run(new PolicyGenerator());
        _trivial = Run(new TrivialGenerator());

        GeneratorDriver Run(IIncrementalGenerator generator)
        {
            var driver = CSharpGeneratorDriver.Create(generator).RunGenerators(compilation);
            var written = driver.GetRunResult().GeneratedTrees.Count(static t => t.FilePath.Contains("Policy", StringComparison.Ordinal) && !t.FilePath.EndsWith("-resource.g.cs", StringComparison.Ordinal));
            return written >= Hits ? driver : throw new InvalidOperationException($"{generator} found {written} of {Hits} classes.");
        }
    }

    [Benchmark(Baseline = true, Description = "a keystroke, trivial generator with as many attributes")]
    public GeneratorDriver Trivial() => _trivial = _trivial.RunGenerators(_edits[++_turn % 2]);

    [Benchmark(Description = "a keystroke, policies in attributes")]
    public GeneratorDriver Policies() => _policies = _policies.RunGenerators(_edits[++_turn % 2]);

    private SyntaxTree Source(int i, string value) => CSharpSyntaxTree.ParseText(i < Hits
        ? $$""""
            using IamAnalyzers.Policies;

            namespace Bench;

            [IamPolicy("""
                {
                  "Version": "2012-10-17",
                  "Statement": [ { "Sid": "Read{{i}}", "Effect": "Allow", "Action": [ "s3:GetObject", "s3:PutObject" ], "Resource": "arn:aws:s3:::b{{i}}/*" } ]
                }
                """)]
            internal static partial class Policy{{i}};
            """"
        : $"namespace Bench; public class C{i} {{ public int M{i}(int x) {{ var y = x + {value}; return y * {i}; }} }}",
        new CSharpParseOptions(LanguageVersion.CSharp12));

    private sealed class TrivialGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName(
                typeof(IamPolicyAttribute).FullName!, static (_, _) => true, static (hit, _) => hit.TargetSymbol.Name),
            static (output, name) => output.AddSource(name + ".g.cs", $"// {name}"));
    }
}
