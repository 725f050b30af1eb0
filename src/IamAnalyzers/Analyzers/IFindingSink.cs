using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers;

/// <summary>Where detectors put what they find; called from many threads at once.</summary>
internal interface IFindingSink
{
    /// <summary>Takes a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="report">Reports a diagnostic to the action that found it.</param>
    void Add(LocatedFinding finding, Action<Diagnostic> report);
}
