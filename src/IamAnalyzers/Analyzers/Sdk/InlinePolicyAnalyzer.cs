using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Sdk;

/// <summary>Reports inline policies that code makes through the AWS SDK.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InlinePolicyAnalyzer() : FindingAnalyzer(Detectors.InlinePolicies);
