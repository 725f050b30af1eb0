using IamAnalyzers.Analyzers.Suppressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers;

/// <summary>Reports findings that nobody excused, at the severity that their file's options ask for.</summary>
internal sealed class ReportingSink(Compilation compilation, AnalyzerConfigOptionsProvider options) : IFindingSink
{
    public void Add(LocatedFinding finding, Action<Diagnostic> report)
    {
        if (FileSeverity.GetDescriptor(finding.Rule, finding.FileOptions, compilation.Options) is { } descriptor
            && !SuppressionSet.Of(compilation, options).Excuses(finding))
        {
            report(finding.ToDiagnostic(descriptor));
        }
    }
}
