using System.Collections.Immutable;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Setup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Documents;

/// <summary>Runs the policy rules over the policy files of a project.</summary>
internal sealed class PolicyFileDetector : IDetector
{
    public ImmutableArray<Rule> Rules { get; } =
        PolicyRules.All.Select(static r => r.Rule).Prepend(DocumentNotReadRule.Rule).ToImmutableArray();

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
        if (!item.IsPolicy)
        {
            return;
        }

        try
        {
            var text = context.AdditionalFile.GetText(context.CancellationToken);
            if (text is null)
            {
                Add(new LocatedFinding(DocumentNotReadRule.Rule, StartOf(item.Path), item.FileName, "a policy", "the file is missing or is no text"));
                return;
            }

            var settings = CheckSettingsReader.Read(context.Options, item.Options, item.Account);
            foreach (var finding in PolicyTextCache.GetFindings(text, item.GetDeclaredKind(), settings, context.CancellationToken))
            {
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
