using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>Reports secret access keys that are handed to the AWS SDK.</summary>
/// <remarks>Also in generated code: settings that a designer writes hold keys as well as others do.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretSinkAnalyzer() : FindingAnalyzer(
    Detectors.SecretSinks, GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
