using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Generated;

/// <summary>Explains what the generator could not write.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GenerationAnalyzer() : FindingAnalyzer(Detectors.Generation);
