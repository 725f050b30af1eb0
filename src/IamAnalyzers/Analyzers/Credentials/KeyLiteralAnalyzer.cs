using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>Reports access key ids that are written in C#.</summary>
/// <remarks>Also in generated code: settings that a designer writes hold keys as well as others do.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyLiteralAnalyzer() : FindingAnalyzer(
    Detectors.KeyLiterals, GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
