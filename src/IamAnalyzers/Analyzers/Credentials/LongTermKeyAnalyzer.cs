using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>Reports code that is given or makes long-term access keys (IAM5005, IAM5009).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LongTermKeyAnalyzer() : FindingAnalyzer(Detectors.LongTermKeys);
