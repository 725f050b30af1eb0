using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using IamAnalyzers.Analyzers.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.ScanFolder;

/// <summary>What a scan found, and how fast.</summary>
/// <param name="Files">Number of files.</param>
/// <param name="Characters">Number of characters in them.</param>
/// <param name="Compiler">Time of the compiler: parsing, and binding as in every build.</param>
/// <param name="Analyzers">Time of the analyzers, as the compiler measures it, on all threads together.</param>
/// <param name="Findings">The findings in the order of places.</param>
internal sealed record ScanResult(int Files, long Characters, TimeSpan Compiler, TimeSpan Analyzers, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Millions of characters that the analyzers do in a second.</summary>
    public double Speed => Characters / 1e6 / Math.Max(Analyzers.TotalSeconds, 1e-6);
}

/// <summary>
/// Runs the analyzers of credentials over the files of a folder as they are: nothing is restored or built, no project is
/// read. Types that stay unknown for that reason are no fault.
/// </summary>
internal static class FolderScan
{
    private static readonly string[] SkippedFolders = ["bin", "obj", ".git", ".vs", "node_modules"];

    private static readonly string[] ConfigExtensions =
        [".json", ".config", ".xml", ".yml", ".yaml", ".env", ".ini", ".tfvars", ".properties", ".props", ".targets", ".csproj", ".resx", ".toml"];

    private static readonly string[] ConfigNames = ["credentials"];

    /// <summary>Scans a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isSkipped">Whether to leave a file out, by its path from the folder.</param>
    /// <param name="cancellationToken">Stops the scan.</param>
    public static async Task<ScanResult> RunAsync(string folder, Func<string, bool> isSkipped, CancellationToken cancellationToken)
    {
        var files = Files(folder).Where(f => !isSkipped(Path.GetRelativePath(folder, f).Replace('\\', '/'))).ToArray();
        var watch = Stopwatch.StartNew();
        var trees = files.Where(IsCode).AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(Parse).ToArray();
        var configs = files.Where(f => !IsCode(f)).Select(static f => (AdditionalText)new ConfigFile(f, SourceText.From(File.ReadAllText(f)))).ToImmutableArray();

        var compilation = CSharpCompilation.Create(
            "Scan", trees, References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(configs, new EveryFileIsScanned()), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true);
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new CodeCredentialAnalyzer(), new SecretSinkAnalyzer(), new LongTermKeyAnalyzer(), new ConfigFileAnalyzer()];
        var run = compilation.WithAnalyzers(analyzers, options);
        var findings = await run.GetAnalyzerDiagnosticsAsync(cancellationToken);
        var time = TimeSpan.Zero;
        foreach (var analyzer in analyzers)
        {
            time += (await run.GetAnalyzerTelemetryInfoAsync(analyzer, cancellationToken)).ExecutionTime;
        }

        var characters = trees.Sum(static t => (long)t.Length) + configs.Sum(c => (long)c.GetText(cancellationToken)!.Length);
        return new ScanResult(
            files.Length,
            characters,
            watch.Elapsed - time,
            time,
            [.. findings.OrderBy(static d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(static d => d.Location.SourceSpan.Start)]);
    }

    private static IEnumerable<string> Files(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            if (IsCode(file) || ConfigExtensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
                || ConfigNames.Contains(name) || name.StartsWith(".env", StringComparison.Ordinal))
            {
                yield return file;
            }
        }

        foreach (var directory in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (!SkippedFolders.Contains(Path.GetFileName(directory)))
            {
                foreach (var file in Files(directory))
                {
                    yield return file;
                }
            }
        }
    }

    private static bool IsCode(string file) => file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    private static SyntaxTree Parse(string file) => CSharpSyntaxTree.ParseText(
        SourceText.From(File.ReadAllText(file)), new CSharpParseOptions(LanguageVersion.Preview), file);

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || p.EndsWith("netstandard.dll", StringComparison.Ordinal))
        .Select(static p => MetadataReference.CreateFromFile(p));

    private sealed class ConfigFile(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    /// <summary>As if each file were an <c>IamScan</c> item.</summary>
    private sealed class EveryFileIsScanned : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options("Scan");

        private sealed class Options(string? document) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key == "build_metadata.AdditionalFiles.IamDocument" ? document : null;
                return value is not null;
            }
        }
    }
}
