using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using IamAnalyzers.Analyzers;
using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Fuzz.Targets;

/// <summary>The compiler as the targets use it: one set of references, all analyzers, faults of ours thrown.</summary>
internal static class Compilers
{
    public static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp12);

    /// <summary>Without code: the references are read once for all compilations made of it.</summary>
    public static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Acme",
        [],
        [.. Framework(), .. Packages(), MetadataReference.CreateFromFile(typeof(PolicyDocument).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, concurrentBuild: false));

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(FindingAnalyzer).Assembly.GetTypes()
            .Where(static t => !t.IsAbstract && t.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .OrderBy(static t => t.FullName, StringComparer.Ordinal)
            .Select(static t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    static Compilers() => InternalError.Rethrow = true;

    /// <summary>Whether the compiler's own parser, which tries each reading of an opening bracket, would not come back.</summary>
    public static bool IsTooDeep(string code) => code.Count(static c => c is '[' or '(' or '{' or '<') > code.Count(static c => c is ']' or ')' or '}' or '>') + 8;

    /// <summary>What all analyzers say; throws what one of them throws.</summary>
    public static ImmutableArray<Diagnostic> Diagnose(CSharpCompilation compilation, AnalyzerOptions options, bool isConcurrent)
    {
        Exception? thrown = null;
        var run = compilation.WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(
            options, (exception, analyzer, _) => thrown ??= new DemandException($"{analyzer.GetType().Name}: {exception}"), isConcurrent, logAnalyzerExecutionTime: false));
        var diagnostics = run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return thrown is null
            ? [.. diagnostics.OrderBy(static d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(static d => d.Location.SourceSpan.Start).ThenBy(static d => d.ToString(), StringComparer.Ordinal)]
            : throw thrown;
    }

    private static IEnumerable<MetadataReference> Framework() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static p => Path.GetFileName(p) is var name
            && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll")
            && !name.StartsWith("System.Composition", StringComparison.Ordinal))
        .Select(static p => MetadataReference.CreateFromFile(p));

    private static IEnumerable<MetadataReference> Packages() => typeof(Compilers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static a => a.Key == "SdkAssemblies").Value!
        .Split(';')
        .Select(static p => MetadataReference.CreateFromFile(p));
}

/// <summary>A file beside the code.</summary>
internal sealed class BesideText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

/// <summary>The metadata of the files beside the code: which sort of document each is, by its path.</summary>
internal sealed class BesideOptions(params (string Path, string Name, string Value)[] metadata) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([("ProjectDir", "/project/"), ("RootNamespace", "Acme")], "build_property.");

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Options(metadata.Where(m => m.Path == textFile.Path).Select(static m => (m.Name, m.Value)), "build_metadata.AdditionalFiles.");

    private sealed class Options(IEnumerable<(string Name, string Value)> values, string prefix) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = values.ToDictionary(v => prefix + v.Name, static v => v.Value, KeyComparer);

        public override IEnumerable<string> Keys => _values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
