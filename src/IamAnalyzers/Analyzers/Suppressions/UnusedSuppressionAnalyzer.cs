using System.Collections.Immutable;
using IamAnalyzers.Rules.Setup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Suppressions;

/// <summary>
/// IAM0004: an excuse that excuses nothing, or gives no reason. Each analyzer sees only its own findings, so where there are
/// excuses this one lets all detectors run once more and only notes what they find.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedSuppressionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.For(UnusedSuppressionRule.Rule));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(static start =>
        {
            var suppressions = SuppressionSet.Of(start.Compilation, start.Options.AnalyzerConfigOptionsProvider);
            if (suppressions.All.IsEmpty)
            {
                return;
            }

            var sink = new NotingSink(suppressions);
            foreach (var detector in Detectors.All)
            {
                detector.Register(start, sink);
            }

            start.RegisterCompilationEndAction(end => Report(end, suppressions, sink));
        });
    }

    private static void Report(CompilationAnalysisContext context, SuppressionSet suppressions, NotingSink sink)
    {
        foreach (var suppression in suppressions.All)
        {
            if (!sink.IsUsed(suppression))
            {
                Add(suppression, "matches no finding: remove it, or correct its path or Sid");
            }
            else if (!suppression.HasJustification)
            {
                Add(suppression, "gives no reason: write a Justification");
            }
        }

        void Add(Suppression suppression, string fault) => context.ReportDiagnostic(
            Diagnostic.Create(
                Descriptors.For(UnusedSuppressionRule.Rule), suppression.Location, suppression.RuleId, suppression.Place, fault));
    }
}
