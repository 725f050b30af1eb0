using System.Collections.Immutable;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Setup;
using IamAnalyzers.Rules.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.Templates;

/// <summary>Runs the rules over the templates of a project.</summary>
internal sealed class TemplateFileDetector : IDetector
{
    public ImmutableArray<Rule> Rules { get; } = TemplateChecker.Rules;

    public void Register(CompilationStartAnalysisContext context, IFindingSink sink)
    {
        if (!context.Options.AdditionalFiles.IsEmpty)
        {
            context.RegisterAdditionalFileAction(file => Analyze(file, sink));
        }
    }

    private static void Analyze(AdditionalFileAnalysisContext context, IFindingSink sink)
    {
        var item = DocumentItem.Of(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider);
        if (!item.IsTemplate)
        {
            return;
        }

        try
        {
            if (context.AdditionalFile.GetText(context.CancellationToken) is { } text)
            {
                Analyze(item, text, CheckSettingsReader.Read(context.Options, item.Options, item.Account), Add, context.CancellationToken);
            }
            else
            {
                Add(NotRead(item, "the file is missing or is no text"));
            }
        }
        catch (Exception exception) when (InternalError.CanBeReported(exception))
        {
            Add(InternalError.ToFinding(exception, item.FileName, StartOf(item.Path)));
        }

        void Add(LocatedFinding finding) => sink.Add(finding with { FileOptions = item.Options }, context.ReportDiagnostic);
    }

    private static void Analyze(DocumentItem item, SourceText text, CheckSettings settings, Action<LocatedFinding> add, CancellationToken cancellationToken)
    {
        var template = TemplateCache.GetTemplate(text);
        if (template.IsRecognized || (!item.HasTemplateName && template.IsBroken))
        {
            foreach (var finding in TemplateCache.GetFindings(text, settings, cancellationToken))
            {
                add(DocumentFindings.Locate(finding, item.Path, text));
            }
        }
        else if (!item.HasTemplateName)
        {
            // A file that only its name brought in may be another thing; what the project names was to be checked.
            add(NotRead(item, "it is no JSON object with Resources, and templates in YAML are not read"));
        }
    }

    private static LocatedFinding NotRead(DocumentItem item, string reason) =>
        new(DocumentNotReadRule.Rule, StartOf(item.Path), item.FileName, "a template", reason);

    private static Location StartOf(string path) => Location.Create(path, default, default);
}
