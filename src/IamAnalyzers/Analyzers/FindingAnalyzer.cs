using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers;

/// <summary>An analyzer that reports what its detector finds, except what is excused.</summary>
public abstract class FindingAnalyzer : DiagnosticAnalyzer
{
    private readonly IDetector _detector;

    private protected FindingAnalyzer(IDetector detector)
    {
        _detector = detector;
        SupportedDiagnostics = detector.Rules.Select(Descriptors.For).ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(
            start => _detector.Register(start, new ReportingSink(start.Compilation, start.Options.AnalyzerConfigOptionsProvider)));
    }
}
