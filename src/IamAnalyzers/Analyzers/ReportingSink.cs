using IamAnalyzers.Analyzers.Baselines;
using IamAnalyzers.Analyzers.Suppressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers;

/// <summary>Reports findings that nobody excused and no baseline knows, at the severity that their file's options ask for.</summary>
internal sealed class ReportingSink(Compilation compilation, AnalyzerOptions options, Fingerprints fingerprints, KnownFindings? known) : IFindingSink
{
    public void Add(LocatedFinding finding, Action<Diagnostic> report)
    {
        if (FileSeverity.GetDescriptor(finding.Rule, finding.FileOptions, compilation.Options) is { } descriptor
            && !SuppressionSet.Of(compilation, options.AnalyzerConfigOptionsProvider).Excuses(finding))
        {
            var fingerprint = fingerprints.Of(finding);
            var diagnostic = finding.ToDiagnostic(descriptor, fingerprint);
            if (known?.TryHold(fingerprint, diagnostic) != true)
            {
                report(diagnostic);
            }
        }
    }
}
