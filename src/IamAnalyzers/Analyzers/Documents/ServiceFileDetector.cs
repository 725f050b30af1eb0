using System.Collections.Immutable;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Setup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Documents;

/// <summary>IAM0006: says what does not follow the schema in the definitions of services.</summary>
internal sealed class ServiceFileDetector : IDetector
{
    public ImmutableArray<Rule> Rules { get; } = ImmutableArray.Create(ServiceDefinitionInvalidRule.Rule, DocumentNotReadRule.Rule);

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
        if (!item.IsService)
        {
            return;
        }

        try
        {
            if (context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            {
                Add(new LocatedFinding(DocumentNotReadRule.Rule, StartOf(item.Path), item.FileName, "a service definition", "the file is missing or is no text"));
                return;
            }

            foreach (var fault in ProjectServices.Of(context.Options).FaultsOf(item.Path))
            {
                var finding = new Finding(ServiceDefinitionInvalidRule.Rule, fault.Span, ImmutableArray.Create(fault.Message));
                Add(DocumentFindings.Locate(finding, item.Path, text));
            }
        }
        catch (Exception exception) when (InternalError.CanBeReported(exception))
        {
            Add(InternalError.ToFinding(exception, item.FileName, StartOf(item.Path)));
        }

        void Add(LocatedFinding finding) => sink.Add(finding with { FileOptions = item.Options }, context.ReportDiagnostic);
    }

    private static Location StartOf(string path) => Location.Create(path, default, default);
}
