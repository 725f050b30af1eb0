using System.Collections.Immutable;
using IamAnalyzers.Analyzers;
using IamAnalyzers.CodeFixes;
using IamAnalyzers.Generation;
using IamAnalyzers.Generation.Needs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Fuzz.Targets;

/// <summary>All analyzers at once over a project, and the code fixes of what they say.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Weight">Its share of the inputs.</param>
internal abstract record CompilerTarget(string Name, int Weight) : Target(Name, Weight)
{
    private const int MostFixes = 8;

    private readonly SuggestedEditCodeFixProvider _fixes = new();

    /// <summary>The diagnostics of a project: inside its texts, the same when threads race, and their fixes can be made.</summary>
    protected void Check(CSharpCompilation compilation, ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider options, bool isTwice)
    {
        var diagnostics = Compilers.Diagnose(compilation, new AnalyzerOptions(files, options), isConcurrent: false);
        foreach (var diagnostic in diagnostics)
        {
            Demand(diagnostic.Id is not ("AD0001" or "IAM0001") || !diagnostic.GetMessage().Contains("has a fault", StringComparison.Ordinal), diagnostic.ToString());
            var text = TextOf(diagnostic.Location, compilation, files);
            Demand(text is null || diagnostic.Location.SourceSpan.End <= text.Length, $"{diagnostic.Id} stands outside of the text");
        }

        if (isTwice)
        {
            var again = Compilers.Diagnose(compilation, new AnalyzerOptions(files, options), isConcurrent: true);
            Demand(diagnostics.Select(static d => d.ToString()).SequenceEqual(again.Select(static d => d.ToString())), "several threads find something else");
        }

        Fix(compilation, files, diagnostics);
    }

    private static SourceText? TextOf(Location location, Compilation compilation, ImmutableArray<AdditionalText> files) =>
        location.SourceTree is { } tree
            ? tree.GetText()
            : files.FirstOrDefault(f => f.Path == location.GetLineSpan().Path)?.GetText();

    private void Fix(CSharpCompilation compilation, ImmutableArray<AdditionalText> files, ImmutableArray<Diagnostic> diagnostics)
    {
        var fixable = diagnostics.Where(static d => !EditProperties.Read(d.Properties).IsEmpty).Take(MostFixes).ToArray();
        if (fixable.Length == 0)
        {
            return;
        }

        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Acme", LanguageNames.CSharp).WithParseOptions(Compilers.Parse);
        var documents = new Dictionary<string, TextDocument>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            project = project.AddDocument(tree.FilePath, tree.GetText(), filePath: tree.FilePath).Project;
        }

        foreach (var file in files)
        {
            project = project.AddAdditionalDocument(file.Path, file.GetText()!, filePath: file.Path).Project;
        }

        foreach (var document in project.Documents.Concat(project.AdditionalDocuments))
        {
            documents[document.FilePath!] = document;
        }

        foreach (var diagnostic in fixable)
        {
            if (documents.TryGetValue(diagnostic.Location.GetLineSpan().Path, out var document))
            {
                var context = new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => Apply(action), CancellationToken.None);
                _fixes.RegisterCodeFixesAsync(context).GetAwaiter().GetResult();
            }
        }
    }

    private static void Apply(Microsoft.CodeAnalysis.CodeActions.CodeAction action)
    {
        var operations = action.GetOperationsAsync(CancellationToken.None).GetAwaiter().GetResult();
        Demand(operations.Length > 0, "a fix changes nothing");
    }
}

/// <summary>A text as each sort of file that a project brings in.</summary>
internal sealed record FilesTarget() : CompilerTarget("files", 2)
{
    private static readonly (string Path, string Document)[] Sorts =
    [
        ("/project/a.iam.json", "Policy"), ("/project/serverless.template", "Template"), ("/project/a.iam-service.json", "Service"),
        ("/project/account.json", "Account"), ("/project/report.csv", "CredentialReport"), ("/project/password.json", "PasswordPolicy"),
        ("/project/organization.json", "Organization"), ("/project/appsettings.json", "Scan"),
    ];

    public override void Run(string text)
    {
        var files = Sorts.Select(s => (AdditionalText)new BesideText(s.Path, text)).ToImmutableArray();
        var options = new BesideOptions([.. Sorts.Select(static s => (s.Path, "IamDocument", s.Document))]);
        Check(Compilers.Empty, files, options, isTwice: text.Length % 4 == 0);
    }

    protected override IEnumerable<string> FindSeeds() =>
    [
        .. SeedFiles.Texts("samples/Insecure", "*.iam.json"), .. SeedFiles.Texts("samples/Insecure", "serverless.template"), .. SeedFiles.Texts("samples", "*.iam-service.json"),
        .. SeedFiles.Texts("samples/AccountAudit/aws", "*"), .. SeedFiles.Texts("samples/Insecure", "appsettings.json"),
    ];
}

/// <summary>C# that is being written: the samples and the applications of the tests, with an execution policy beside them, and both generators.</summary>
internal sealed record CodeTarget() : CompilerTarget("code", 1)
{
    private const string Policy = "/project/execution.iam.json";

    private static readonly BesideOptions Options = new((Policy, "IamDocument", "Policy"), (Policy, "Role", "Execution"));

    private static readonly ImmutableArray<AdditionalText> Files =
        [new BesideText(Policy, """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:List*"],"Resource":"arn:aws:s3:::docs/*"}]}""")];

    public override void Run(string text)
    {
        if (Compilers.IsTooDeep(text))
        {
            return;
        }

        var tree = CSharpSyntaxTree.ParseText(text, Compilers.Parse, "/project/Code.cs");
        var driver = CSharpGeneratorDriver.Create(
            [new PolicyGenerator().AsSourceGenerator(), new NeedsGenerator().AsSourceGenerator()], Files, Compilers.Parse, Options);
        var compilation = Compilers.Empty.AddSyntaxTrees(tree);
        foreach (var result in driver.RunGenerators(compilation).GetRunResult().Results)
        {
            Demand(result.Exception is null, result.Exception?.ToString() ?? string.Empty);
        }

        Check(compilation, Files, Options, isTwice: text.Length % 4 == 0);
    }

    protected override IEnumerable<string> FindSeeds() =>
    [
        .. SeedFiles.Texts("samples", "*.cs"), .. SeedFiles.Texts("tests/IamAnalyzers.Tests/Needs/Apps", "*.cs"),
    ];
}
