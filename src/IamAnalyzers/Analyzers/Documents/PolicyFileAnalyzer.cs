using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Documents;

/// <summary>Checks the policy files of a project (<c>*.iam.json</c> and <c>IamPolicy</c> items).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyFileAnalyzer() : FindingAnalyzer(Detectors.PolicyFiles);
