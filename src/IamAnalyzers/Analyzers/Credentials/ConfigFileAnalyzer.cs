using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>Reports credentials in configuration files (IAM5001–IAM5004, IAM5006–IAM5008, IAM5010, IAM5011).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigFileAnalyzer() : FindingAnalyzer(Detectors.ConfigFiles);
