using System.Collections.Immutable;
using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers;

/// <summary>
/// Finds faults of one sort in a compilation. What becomes of a finding is the sink's business: analyzers report it, the
/// search for unused excuses only notes it.
/// </summary>
internal interface IDetector
{
    /// <summary>Every rule that it may find.</summary>
    ImmutableArray<Rule> Rules { get; }

    /// <summary>Registers what it needs, or nothing where the compilation cannot have such faults.</summary>
    void Register(CompilationStartAnalysisContext context, IFindingSink sink);
}
