using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Documents;

/// <summary>Checks the definitions of an application's services (<c>*.iam-service.json</c>).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ServiceFileAnalyzer() : FindingAnalyzer(Detectors.ServiceFiles);
