using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>Checks policies that stand in C#: literals, concatenations, interpolations, constants and attributes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyLiteralAnalyzer() : FindingAnalyzer(Detectors.PolicyLiterals);
