using System.Collections.Immutable;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Rules.Setup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Setup;

/// <summary>IAM0005: options of the project and of its documents that do not exist or whose values mean nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.For(UnknownOptionRule.Rule));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        // At the end and in one go, so that an option of many files is reported once, and always at the same one.
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        foreach (var fault in ProjectOptions.FindFaults(provider.GlobalOptions))
        {
            Report(Location.None, fault);
        }

        var seen = new HashSet<OptionFault>();
        foreach (var file in context.Options.AdditionalFiles)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var item = DocumentItem.Of(file, provider);
            if (item.Document is not null || item.IsPolicy || item.IsTemplate || item.IsService)
            {
                var start = Location.Create(file.Path, default, default);
                foreach (var fault in DocumentOptions.FindMetadataFaults(item))
                {
                    Report(start, fault);
                }

                foreach (var fault in DocumentOptions.FindConfigFaults(item.Options).Where(seen.Add))
                {
                    Report(start, fault);
                }
            }
        }

        void Report(Location location, OptionFault fault) =>
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.For(UnknownOptionRule.Rule), location, fault.Option, fault.Fault));
    }
}
