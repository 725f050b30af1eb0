using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Endpoints;

/// <summary>Holds what endpoints of ASP.NET Core require against the policies of the project and the endpoints' routes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointAnalyzer() : FindingAnalyzer(Detectors.Endpoints);
