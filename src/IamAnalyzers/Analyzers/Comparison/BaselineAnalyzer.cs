using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Comparison;

/// <summary>Holds policies against their baselines (the metadata <c>Baseline</c> of <c>IamPolicy</c>).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineAnalyzer() : FindingAnalyzer(Detectors.Baselines);
