using System.Collections.Immutable;
using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Credentials;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>IAM5001 and IAM5006: access key ids in string expressions of C#, whole or put together.</summary>
internal sealed class KeyLiteralDetector : IDetector
{
    public ImmutableArray<Rule> Rules { get; } = ImmutableArray.Create(HardcodedAccessKeyIdRule.Rule, ExampleAccessKeyRule.Rule);

    public void Register(CompilationStartAnalysisContext context, IFindingSink sink) =>
        context.RegisterSemanticModelAction(model => Analyze(model, sink));

    private static void Analyze(SemanticModelAnalysisContext context, IFindingSink sink)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (!TextAnchors.Of(tree.GetText(context.CancellationToken)).HasCredential)
        {
            return;
        }

        var matches = new List<CredentialMatch>();
        foreach (var expression in StringExpressions.In(tree.GetRoot(context.CancellationToken)))
        {
            matches.Clear();
            var text = Read(expression, context);
            if (text is not null)
            {
                SelfEvidentCredentials.Find(text.Value.AsSpan(), matches);
                foreach (var match in matches)
                {
                    Report(match, text, context, sink);
                }
            }
        }
    }

    private static StringText? Read(ExpressionSyntax expression, SemanticModelAnalysisContext context)
    {
        if (expression is LiteralExpressionSyntax literal && !CredentialAnchors.HasValue(literal.Token.ValueText.AsSpan()))
        {
            return null;
        }

        var text = StringTextReader.Read(expression, context.SemanticModel, context.CancellationToken);
        return CredentialAnchors.HasValue(text.Value.AsSpan()) ? text : null;
    }

    private static void Report(CredentialMatch match, StringText text, SemanticModelAnalysisContext context, IFindingSink sink)
    {
        var finding = CredentialFindings.Create(match, new SourceSpan(match.Start, match.Length), CredentialPlace.Ordinary, name: null);
        if (finding.Rule.Id is RuleIds.HardcodedAccessKeyId or RuleIds.ExampleAccessKey)
        {
            var location = text.Locate(finding.Span, out var definitions);
            sink.Add(
                new LocatedFinding(finding.Rule, location, finding.Arguments) { AdditionalLocations = definitions },
                context.ReportDiagnostic);
        }
    }
}
