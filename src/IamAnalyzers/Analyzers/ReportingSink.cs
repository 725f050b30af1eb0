using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers;

/// <summary>Reports findings at the severity that their file's options ask for.</summary>
internal sealed class ReportingSink(Compilation compilation, AnalyzerConfigOptionsProvider options) : IFindingSink
{
    public void Add(LocatedFinding finding, Action<Diagnostic> report)
    {
        _ = options;
        if (FileSeverity.GetDescriptor(finding.Rule, finding.FileOptions, compilation.Options) is { } descriptor)
        {
            report(finding.ToDiagnostic(descriptor));
        }
    }
}
