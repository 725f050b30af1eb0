using System.Collections.Immutable;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Credentials;
using IamAnalyzers.Rules.Setup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>Finds credentials in C# files, whether or not the project uses AWS's library.</summary>
internal sealed class CodeCredentialDetector : IDetector
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
        SecretInCommentRule.Rule,
        AccessKeyInPlainSecretValueRule.Rule);

    public void Register(CompilationStartAnalysisContext context, IFindingSink sink) => context.RegisterSemanticModelAction(model =>
    {
        try
        {
            CodeScan.Run(model.SemanticModel, finding => sink.Add(finding, model.ReportDiagnostic), model.CancellationToken);
        }
        catch (Exception exception) when (InternalError.CanBeReported(exception))
        {
            // A file that was not searched must not look like one without keys.
            var tree = model.SemanticModel.SyntaxTree;
            sink.Add(InternalError.ToFinding(exception, System.IO.Path.GetFileName(tree.FilePath), Location.Create(tree, default)), model.ReportDiagnostic);
        }
    });
}
