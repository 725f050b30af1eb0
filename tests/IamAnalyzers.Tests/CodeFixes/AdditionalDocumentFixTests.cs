using System.Collections.Immutable;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Analyzers.Templates;
using IamAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Tests.CodeFixes;

/// <summary>Fixes in policy files, through a workspace as an editor would.</summary>
public class AdditionalDocumentFixTests
{
    private const string Wrong = """
        {
          "Version": "2012-10-17",
          "Statement": { "Effect": "Deny", "Action": ["s3:GetObjekt", "s3:PutObjekt"], "Resource": "*" }
        }
        """;

    [Fact]
    public async Task An_edit_is_made_in_the_file()
    {
        var document = Open(Wrong);
        var diagnostics = await DiagnoseAsync(document.Project);
        var diagnostic = diagnostics.First(d => d.Id == "IAM2004");

        var action = Assert.Single(await GetFixesAsync(document, diagnostic));

        Assert.Contains("GetObject", action.Title);
        Assert.Equal(Wrong.Replace("GetObjekt", "GetObject"), await ApplyAsync(document, action));
    }

    [Theory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task All_are_fixed_at_once(FixAllScope scope)
    {
        var document = Open(Wrong);
        var diagnostics = await DiagnoseAsync(document.Project);
        var provider = new SuggestedEditCodeFixProvider();
        var first = Assert.Single(await GetFixesAsync(document, diagnostics.First(d => d.Id == "IAM2004")));
        var context = new FixAllContext(
            document.Project, provider, scope, first.EquivalenceKey, ["IAM2004"], new Known([.. diagnostics.Where(d => d.Id == "IAM2004")]), default);

        var action = await provider.GetFixAllProvider().GetFixAsync(context);

        Assert.Equal(Wrong.Replace("Objekt", "Object"), await ApplyAsync(document, action!));
    }

    [Fact]
    public async Task An_edit_that_does_not_fit_any_more_is_not_offered()
    {
        var document = Open(Wrong);
        var diagnostic = (await DiagnoseAsync(document.Project)).First(d => d.Id == "IAM2004");
        var shorter = document.Project.Solution
            .WithAdditionalDocumentText(document.Id, SourceText.From("{}"))
            .GetAdditionalDocument(document.Id)!;

        Assert.Empty(await GetFixesAsync(shorter, diagnostic));
    }

    /// <summary>In a template: in a string, in a function's string, in a policy that is a text, and where a function goes with the statement.</summary>
    [Theory]
    [InlineData("IAM2004", "\"Action\": \"s3:GetObjekt\"", "\"Action\": \"s3:GetObject\"", "\"Resource\": { \"Ref\": \"Docs\" }")]
    [InlineData("IAM2004", "\"Action\": { \"Fn::Sub\": \"s3:GetObjekt\" }", "\"Action\": { \"Fn::Sub\": \"s3:GetObject\" }", "\"Resource\": { \"Ref\": \"Docs\" }")]
    [InlineData("IAM2010", "\"Action\": [\"s3:GetObject\", { \"Fn::Sub\": \"s3:GetObject\" }]", "\"Action\": [\"s3:GetObject\"]", "\"Resource\": \"arn:aws:s3:::docs/*\"")]
    [InlineData("IAM2133", "\"Action\": \"s3:GetObject\"", "\"Action\": \"s3:GetObject\"", "\"Resource\": { \"Fn::Sub\": \"arn:${AWS::Partition}:s3:::docs/${!aws:usernam}/*\" }")]
    public async Task An_edit_is_made_in_a_template(string id, string before, string after, string resource)
    {
        string Write(string action, string on) => $$"""
            {
              "Resources": {
                "Access": {
                  "Type": "AWS::IAM::ManagedPolicy",
                  "Properties": { "PolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", {{action}}, {{on}} }] } }
                }
              }
            }
            """;

        var document = Open(Write(before, resource), "stack.template.json");
        var diagnostic = (await DiagnoseAsync(document.Project)).First(d => d.Id == id);

        var action = Assert.Single(await GetFixesAsync(document, diagnostic));

        Assert.Equal(Write(after, resource.Replace("usernam}", "username}", StringComparison.Ordinal)), await ApplyAsync(document, action));
    }

    [Fact]
    public void The_provider_is_offered_for_additional_documents()
    {
        var export = (ExportCodeFixProviderAttribute)typeof(SuggestedEditCodeFixProvider).GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), false).Single();

        Assert.Equal(["Document", "AdditionalDocument"], export.DocumentKinds);
        Assert.NotEmpty(new SuggestedEditCodeFixProvider().FixableDiagnosticIds);
    }

    private static TextDocument Open(string text, string name = "a.iam.json")
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("App", LanguageNames.CSharp);
        var id = DocumentId.CreateNewId(project.Id);
        return workspace.CurrentSolution
            .AddAdditionalDocument(id, name, SourceText.From(text), filePath: "/project/" + name)
            .GetAdditionalDocument(id)!;
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync();
        return await compilation!.WithAnalyzers([new PolicyFileAnalyzer(), new TemplateFileAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    private static async Task<List<CodeAction>> GetFixesAsync(TextDocument document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await new SuggestedEditCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
        return actions;
    }

    private static async Task<string> ApplyAsync(TextDocument document, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(default);
        var solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await solution.GetAdditionalDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private sealed class Known(Diagnostic[] diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
