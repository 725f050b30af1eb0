using System.Collections.Immutable;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Configuration;
using IamAnalyzers.Rules.Credentials;
using IamAnalyzers.Rules.Setup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>Finds credentials in the configuration files that the project brings in (<c>IamScan</c> items).</summary>
internal sealed class ConfigFileDetector : IDetector
{
    public ImmutableArray<Rule> Rules { get; } = ImmutableArray.Create(
        DocumentNotReadRule.Rule,
        HardcodedAccessKeyIdRule.Rule,
        HardcodedSecretAccessKeyRule.Rule,
        HardcodedSessionTokenRule.Rule,
        HardcodedServiceCredentialRule.Rule,
        ExampleAccessKeyRule.Rule,
        CredentialsInEnvironmentLiteralRule.Rule,
        RootAccessKeyUseRule.Rule,
        PresignedUrlLiteralRule.Rule,
        SecretInCommentRule.Rule);

    public void Register(CompilationStartAnalysisContext context, IFindingSink sink)
    {
        if (!context.Options.AdditionalFiles.IsEmpty)
        {
            context.RegisterAdditionalFileAction(file => Analyze(file, sink));
        }
    }

    private static void Analyze(AdditionalFileAnalysisContext context, IFindingSink sink)
    {
        var item = DocumentItem.Of(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider);
        if (!IsScanned(item))
        {
            return;
        }

        try
        {
            if (context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            {
                return;
            }

            var content = text.ToString();
            foreach (var finding in ConfigScanner.Scan(item.Path, content))
            {
                var span = new TextSpan(finding.Span.Start, finding.Span.Length);
                var location = Location.Create(item.Path, span, text.Lines.GetLinePositionSpan(span));
                Add(CredentialReports.Create(finding, location, ImmutableArray<Location>.Empty, content.Substring(span.Start, span.Length)));
            }
        }
        catch (Exception exception) when (InternalError.CanBeReported(exception))
        {
            Add(InternalError.ToFinding(exception, item.FileName, Location.Create(item.Path, default, default)));
        }

        void Add(LocatedFinding finding) => sink.Add(finding with { FileOptions = item.Options }, context.ReportDiagnostic);
    }

    /// <summary>What an item says to scan, and every document that is read for another reason.</summary>
    private static bool IsScanned(in DocumentItem item) => item.Document is not null || item.IsPolicy || item.IsTemplate;
}
