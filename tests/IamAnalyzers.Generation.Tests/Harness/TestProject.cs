using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IamAnalyzers.Generation.Tests.Harness;

/// <summary>A project with policy files, as the compiler sees it.</summary>
internal sealed class TestProject
{
    public static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(PolicyDocument).Assembly.Location),
    ];

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp12;

    /// <summary>With <see cref="DocumentationMode.Diagnose"/> the compiler checks documentation too.</summary>
    public DocumentationMode DocumentationMode { get; init; } = DocumentationMode.Diagnose;

    public ImmutableArray<PolicyText> Policies { get; init; } = [];

    public ImmutableArray<string> Sources { get; init; } = [];

    public TestOptions Options { get; init; } = new();

    public static TestProject With(params PolicyText[] policies) => new() { Policies = [.. policies] };

    public CSharpParseOptions ParseOptions => CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion)
        .WithDocumentationMode(DocumentationMode);

    public CSharpCompilation CreateCompilation() => CSharpCompilation.Create(
        "Acme",
        Sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"/src/Acme/Source{i}.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999)
            .WithOptimizationLevel(OptimizationLevel.Release)

            // The SDK's own default: assemblies of several frameworks meet in one process.
            .WithSpecificDiagnosticOptions([new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]));

    /// <param name="tracksSteps">Whether the driver writes down what it runs, which costs it more than to run it.</param>
    public GeneratorDriver CreateDriver(bool tracksSteps = true) => CSharpGeneratorDriver.Create(
        [new PolicyGenerator().AsSourceGenerator()],
        Policies,
        ParseOptions,
        Options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracksSteps));

    public GeneratedProject Generate()
    {
        var driver = CreateDriver(tracksSteps: false).RunGeneratorsAndUpdateCompilation(CreateCompilation(), out var compilation, out var diagnostics);
        Assert.Empty(diagnostics);
        return new GeneratedProject(driver.GetRunResult(), compilation);
    }
}

/// <summary>What the generator made of a project.</summary>
internal sealed class GeneratedProject(GeneratorDriverRunResult result, Compilation compilation)
{
    public Compilation Compilation { get; } = compilation;

    public ImmutableArray<GeneratedSourceResult> Sources => result.Results[0].GeneratedSources;

    public string SourceOf(string hintName) => Sources.Single(s => s.HintName == hintName).SourceText.ToString();

    /// <summary>Fails where the compiler has anything to say.</summary>
    public GeneratedProject AssertCompiles()
    {
        AssertQuiet(Compilation.GetDiagnostics(TestContext.Current.CancellationToken));
        return this;
    }

    /// <summary>Compiles and loads the project.</summary>
    public Assembly Load()
    {
        using var stream = new MemoryStream();
        AssertQuiet(Compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Diagnostics);
        stream.Position = 0;
        return new AssemblyLoadContext("generated", isCollectible: false).LoadFromStream(stream);
    }

    private void AssertQuiet(ImmutableArray<Diagnostic> diagnostics)
    {
        Assert.Null(result.Results[0].Exception);
        var loud = diagnostics
            .Where(static d => d.Severity != DiagnosticSeverity.Hidden)
            .Select(static d => $"{d}\n{d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line]}")
            .ToList();
        Assert.True(loud.Count == 0, string.Join("\n", loud.Take(10)));
    }
}
