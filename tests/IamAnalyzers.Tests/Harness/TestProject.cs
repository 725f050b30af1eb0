using System.Collections.Immutable;
using IamAnalyzers.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Tests.Harness;

/// <summary>A project in memory: C# files, additional files, configuration; and what analyzers say of it.</summary>
internal sealed class TestProject
{
    public const string Root = "/project";

    /// <summary>The framework that the tests run on, as references.</summary>
    internal static readonly Lazy<ImmutableArray<MetadataReference>> Framework = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static path => Path.GetFileName(path) is var name
            && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll")
            && !name.StartsWith("System.Composition", StringComparison.Ordinal))
        .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray());

    private readonly List<(string Path, SourceText Text)> _sources = [];
    private readonly List<AdditionalText> _additionalTexts = [];
    private readonly List<(string Path, string Text)> _configs = [];
    private readonly Dictionary<string, Dictionary<string, string>> _metadata = [];
    private readonly Dictionary<string, string> _properties = new() { ["ProjectDir"] = Root + "/", ["RootNamespace"] = "Acme" };
    private readonly List<MetadataReference> _references = [];

    static TestProject() => InternalError.Rethrow = true;

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp12;

    public CSharpCompilationOptions Options { get; init; } = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    /// <summary>Nullable reference types on or off.</summary>
    public NullableContextOptions NullableContext { init => Options = Options.WithNullableContextOptions(value); }

    public TestProject Source(string text, string path = "Code.cs")
    {
        _sources.Add((Root + "/" + path, SourceText.From(text)));
        return this;
    }

    public TestProject File(string path, string text, params (string Name, string Value)[] metadata) =>
        File(path, SourceText.From(text), metadata);

    public TestProject File(string path, SourceText? text, params (string Name, string Value)[] metadata)
    {
        var fullPath = Root + "/" + path;
        _additionalTexts.Add(new TestText(fullPath, text));
        _metadata[fullPath] = metadata.ToDictionary(m => "build_metadata.AdditionalFiles." + m.Name, m => m.Value);
        return this;
    }

    /// <summary>A policy as the package's props and targets bring it in.</summary>
    public TestProject Policy(string path, string text, params (string Name, string Value)[] metadata) =>
        File(path, text, [("IamDocument", "Policy"), .. metadata]);

    /// <summary>An <c>.editorconfig</c> or a global config, read as the compiler reads it.</summary>
    public TestProject Config(string text, string path = ".editorconfig")
    {
        _configs.Add((Root + "/" + path, text));
        return this;
    }

    public TestProject Property(string name, string value)
    {
        _properties[name] = value;
        return this;
    }

    public TestProject Reference(params Type[] types)
    {
        _references.AddRange(types.Select(t => MetadataReference.CreateFromFile(t.Assembly.Location)));
        return this;
    }

    public TestProject Reference(IEnumerable<MetadataReference> references)
    {
        _references.AddRange(references);
        return this;
    }

    public CSharpCompilation CreateCompilation()
    {
        var parse = new CSharpParseOptions(LanguageVersion);
        var configs = Configs();
        return CSharpCompilation.Create(
            "Acme",
            _sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, parse, s.Path)),
            Framework.Value.AddRange(_references),
            Options.WithSyntaxTreeOptionsProvider(new ConfigTreeOptions(configs)));
    }

    public AnalyzerOptions CreateOptions() =>
        new([.. _additionalTexts], new ConfigOptionsProvider(Configs(), _properties, _metadata));

    /// <summary>What the analyzers report, as the compiler would show it, in the order of places.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(params DiagnosticAnalyzer[] analyzers)
    {
        var compilation = CreateCompilation();
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        Assert.True(errors.Length == 0 || AllowErrors, string.Join("\n", errors.AsEnumerable()));
        var options = new CompilationWithAnalyzersOptions(
            CreateOptions(),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false);
        var diagnostics = await compilation.WithAnalyzers([.. analyzers], options).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, d => d.Id == "AD0001");
        return [.. diagnostics
            .Where(d => !d.IsSuppressed)
            .OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceSpan.Start)
            .ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    public bool AllowErrors { get; init; }

    private AnalyzerConfigSet Configs() =>
        AnalyzerConfigSet.Create(_configs.Select(c => AnalyzerConfig.Parse(c.Text, c.Path)).ToList());

    private sealed class TestText(string path, SourceText? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
    }
}
