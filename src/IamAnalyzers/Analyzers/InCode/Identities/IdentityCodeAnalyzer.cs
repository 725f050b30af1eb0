using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.InCode.Identities;

/// <summary>Checks what code does with users, groups, roles and managed policies.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdentityCodeAnalyzer() : FindingAnalyzer(Detectors.IdentitiesInCode);
