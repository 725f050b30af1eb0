using System.Collections.Immutable;
using IamAnalyzers.Analyzers.Baselines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers;

/// <summary>An analyzer that reports what its detector finds, except what is excused.</summary>
public abstract class FindingAnalyzer : DiagnosticAnalyzer
{
    private readonly IDetector _detector;
    private readonly GeneratedCodeAnalysisFlags _generatedCode;

    /// <param name="detector">What finds.</param>
    /// <param name="generatedCode">Whether to look at generated code too.</param>
    private protected FindingAnalyzer(IDetector detector, GeneratedCodeAnalysisFlags generatedCode = GeneratedCodeAnalysisFlags.None)
    {
        _detector = detector;
        _generatedCode = generatedCode;
        SupportedDiagnostics = detector.Rules.Select(Descriptors.For).ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(_generatedCode);
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext start)
    {
        var baseline = Baseline.Of(start.Options, start.CancellationToken);
        var known = baseline.IsEmpty ? null : new KnownFindings(baseline);
        var fingerprints = new Fingerprints(start.Options, _detector.GetType().Name);
        _detector.Register(start, new ReportingSink(start.Compilation, start.Options, fingerprints, known));

        // After the detector's own end, which may find something too.
        if (known is not null)
        {
            start.RegisterCompilationEndAction(known.ReportExcess);
        }
    }
}
