using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.InCode;

/// <summary>Checks policies that C# code builds from objects, and texts that are handed over as policies.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyCodeAnalyzer() : FindingAnalyzer(Detectors.PolicyCode);
