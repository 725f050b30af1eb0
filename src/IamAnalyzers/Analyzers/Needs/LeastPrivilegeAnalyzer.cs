using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Needs;

/// <summary>Holds what the code calls against the policies that the program runs under. Generated code calls AWS like any other.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LeastPrivilegeAnalyzer() : FindingAnalyzer(Detectors.LeastPrivilege, GeneratedCodeAnalysisFlags.Analyze);
