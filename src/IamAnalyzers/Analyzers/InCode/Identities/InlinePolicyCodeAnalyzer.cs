using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.InCode.Identities;

/// <summary>Reports inline policies that code makes through the CDK or Pulumi.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InlinePolicyCodeAnalyzer() : FindingAnalyzer(Detectors.InlinePoliciesInCode);
