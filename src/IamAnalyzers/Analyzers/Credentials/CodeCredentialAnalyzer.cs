using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>Reports credentials in C# files (IAM5001–IAM5004, IAM5006–IAM5008, IAM5010–IAM5012).</summary>
/// <remarks>Also in generated code: settings that a designer writes hold keys as well as others do.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeCredentialAnalyzer() : FindingAnalyzer(
    Detectors.CodeCredentials, GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
