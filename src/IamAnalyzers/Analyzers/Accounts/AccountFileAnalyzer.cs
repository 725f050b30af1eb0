using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Accounts;

/// <summary>Checks the accounts of a project (<c>IamAccount</c>, <c>IamCredentialReport</c> and the items beside them).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AccountFileAnalyzer() : FindingAnalyzer(Detectors.AccountFiles);
