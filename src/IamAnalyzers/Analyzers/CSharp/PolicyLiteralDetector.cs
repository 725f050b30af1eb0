using System.Collections.Immutable;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Analyzers.InCode.Surfaces;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Setup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>Runs the policy rules over string expressions of C# whose text is a policy.</summary>
internal sealed class PolicyLiteralDetector : IDetector
{
    public ImmutableArray<Rule> Rules { get; } = PolicyRules.All.Select(static r => r.Rule).Prepend(DocumentNotReadRule.Rule).ToImmutableArray();

    public void Register(CompilationStartAnalysisContext context, IFindingSink sink) =>
        context.RegisterSemanticModelAction(model => Analyze(model, sink));

    private static void Analyze(SemanticModelAnalysisContext context, IFindingSink sink)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var anchors = TextAnchors.Of(tree.GetText(context.CancellationToken));
        if (anchors.Positions.IsEmpty)
        {
            return;
        }

        var settings = CheckSettingsReader.Read(context.Options, context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree));
        foreach (var expression in PolicyCandidates.In(tree.GetRoot(context.CancellationToken), anchors))
        {
            try
            {
                Check(expression, settings, context, sink);
            }
            catch (Exception exception) when (InternalError.CanBeReported(exception))
            {
                sink.Add(InternalError.ToFinding(exception, "The text", expression.GetLocation()), context.ReportDiagnostic);
            }
        }
    }

    private static void Check(ExpressionSyntax expression, CheckSettings settings, SemanticModelAnalysisContext context, IFindingSink findings)
    {
        var isDeclared = PolicyPlace.IsPolicyAttribute(expression) || PolicyPlace.IsSaidToBePolicy(expression);
        if (!isDeclared && !HasPart(expression))
        {
            return;
        }

        var text = StringTextReader.Read(expression, context.SemanticModel, context.CancellationToken);
        if (!isDeclared && !PolicyAnchors.IsObject(text.Value))
        {
            return;
        }

        var sink = TextSinks.Of(expression, context.SemanticModel, context.CancellationToken);
        isDeclared |= sink.IsPolicy;
        if (!isDeclared && !PolicyAnchors.IsPolicy(text.Value))
        {
            return;
        }

        var syntax = Parse(text);
        if (!isDeclared && syntax.Statement is null)
        {
            return; // A template or another document that has a policy somewhere in it.
        }

        foreach (var finding in PolicyChecker.Check(syntax, PolicyPlace.KindOf(expression) ?? sink.Kind, settings, context.CancellationToken))
        {
            findings.Add(Locate(finding, text), context.ReportDiagnostic);
        }
    }

    /// <summary>Whether a text is judged here, as its content says what it is.</summary>
    public static bool IsJudged(StringText text) => PolicyAnchors.IsPolicy(text.Value) && Parse(text).Statement is not null;

    /// <summary>The kind as which the text of an expression is judged here.</summary>
    public static PolicyKind? KindOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        PolicyPlace.KindOf(expression) ?? TextSinks.Of(expression, model, cancellationToken).Kind;

    private static PolicySyntax Parse(StringText text) =>
        PolicySyntax.Parse(text.Value, text.HasHoles ? JsonOptions.ComputedPolicy : JsonOptions.Policy);

    private static bool HasPart(ExpressionSyntax expression)
    {
        foreach (var token in expression.DescendantTokens())
        {
            if (PolicyAnchors.IsPart(token.ValueText))
            {
                return true;
            }
        }

        return false;
    }

    private static LocatedFinding Locate(Finding finding, StringText text)
    {
        var location = text.Locate(finding.Span, out var definitions);
        var others = finding.AdditionalSpans.Select(span => text.Locate(span, out _));
        return new LocatedFinding(finding.Rule, location, finding.Arguments)
        {
            AdditionalLocations = definitions.AddRange(others),
            Properties = EditProperties.Write(CodeEdits.Map(finding.Edits, text)),
            Sid = finding.Sid,
        };
    }
}
