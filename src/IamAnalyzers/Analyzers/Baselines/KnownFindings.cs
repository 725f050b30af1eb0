using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Baselines;

/// <summary>
/// Holds back what the baseline knows. How many there are of one fingerprint is known at the end only; then those beyond the
/// baseline's count are reported, the last ones in the file.
/// </summary>
internal sealed class KnownFindings(Baseline baseline)
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<Diagnostic>> _held = new(StringComparer.Ordinal);

    /// <summary>Takes a finding if the baseline knows its like.</summary>
    public bool TryHold(string fingerprint, Diagnostic diagnostic)
    {
        if (baseline.CountOf(fingerprint) == 0)
        {
            return false;
        }

        _held.GetOrAdd(fingerprint, static _ => new ConcurrentBag<Diagnostic>()).Add(diagnostic);
        return true;
    }

    /// <summary>Reports what is more than the baseline has.</summary>
    public void ReportExcess(CompilationAnalysisContext context)
    {
        foreach (var held in _held)
        {
            foreach (var diagnostic in held.Value.OrderBy(static d => d.Location.SourceSpan.Start).Skip(baseline.CountOf(held.Key)))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
