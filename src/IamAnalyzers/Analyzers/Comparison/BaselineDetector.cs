using System.Collections.Immutable;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Comparison;
using IamAnalyzers.Rules.Setup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Comparison;

/// <summary>IAM6007; and IAM0001 where a baseline is no policy that can be read.</summary>
internal sealed class BaselineDetector : IDetector
{
    private const string What = "the baseline of a policy";

    public ImmutableArray<Rule> Rules { get; } = ImmutableArray.Create(NewAccessRule.Rule, DocumentNotReadRule.Rule);

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
        if (!item.IsPolicy || item.Baseline is not { } baseline)
        {
            return;
        }

        try
        {
            if (context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            {
                return; // Another detector says that the policy cannot be read.
            }

            if (Find(context.Options, item.Path, baseline)?.GetText(context.CancellationToken) is not { } oldText)
            {
                Add(new LocatedFinding(DocumentNotReadRule.Rule, StartOf(item.Path), baseline, What, "no additional file of the project is this text"));
                return;
            }

            var old = PolicyTextCache.GetSyntax(oldText);
            if (old.ToDocument(null) is null)
            {
                Add(new LocatedFinding(DocumentNotReadRule.Rule, StartOf(item.Path), baseline, What, "it is not a policy without errors"));
                return;
            }

            var settings = CheckSettingsReader.Read(context.Options, item.Options, item.Account);
            foreach (var finding in NewAccessRule.Check(PolicyTextCache.GetSyntax(text), old, Path.GetFileName(baseline), settings.Services.Catalog))
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

    /// <summary>The additional file that a project means: beside the policy, else the one whose path ends so.</summary>
    private static AdditionalText? Find(AnalyzerOptions options, string policyPath, string baseline)
    {
        var end = "/" + WithSlashes(baseline).TrimStart('.', '/');
        var beside = WithSlashes(policyPath);
        beside = beside.Substring(0, Math.Max(0, beside.LastIndexOf('/'))) + end;
        var files = options.AdditionalFiles.Where(f => ("/" + WithSlashes(f.Path)).EndsWith(end, StringComparison.OrdinalIgnoreCase)).ToList();
        return files.Find(f => string.Equals(WithSlashes(f.Path), beside, StringComparison.OrdinalIgnoreCase))
            ?? files.OrderBy(static f => f.Path.Length).ThenBy(static f => f.Path, StringComparer.Ordinal).FirstOrDefault();
    }

    private static string WithSlashes(string path) => path.Replace('\\', '/');

    private static Location StartOf(string path) => Location.Create(path, default, default);
}
