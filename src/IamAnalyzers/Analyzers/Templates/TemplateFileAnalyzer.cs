using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Templates;

/// <summary>Checks the CloudFormation and SAM templates of a project (<c>serverless.template</c>, <c>*.template.json</c>, <c>IamTemplate</c> items).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TemplateFileAnalyzer() : FindingAnalyzer(Detectors.TemplateFiles);
