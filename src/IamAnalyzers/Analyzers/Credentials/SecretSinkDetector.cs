using System.Collections.Concurrent;
using System.Collections.Immutable;
using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>
/// IAM5002: secret access keys that flow into the AWS SDK from another file, in which nothing says what they are. What is
/// written and used in one file, or says itself what it is, is found there.
/// </summary>
internal sealed class SecretSinkDetector : IDetector
{
    public ImmutableArray<Rule> Rules { get; } = ImmutableArray.Create(HardcodedSecretAccessKeyRule.Rule, ExampleAccessKeyRule.Rule);

    public void Register(CompilationStartAnalysisContext context, IFindingSink sink)
    {
        if (CredentialSinks.Markers.All(marker => context.Compilation.GetTypesByMetadataName(marker).IsEmpty))
        {
            return;
        }

        // A secret in a field may be used many times; it is written once.
        var reported = new ConcurrentDictionary<Location, bool>();
        context.RegisterOperationAction(operation => AnalyzeArgument(operation, reported, sink), OperationKind.Argument);
        context.RegisterOperationAction(operation => AnalyzeAssignment(operation, reported, sink), OperationKind.SimpleAssignment);
    }

    private static void AnalyzeArgument(OperationAnalysisContext context, ConcurrentDictionary<Location, bool> reported, IFindingSink sink)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { IsImplicit: false, Parameter: { } parameter } && CredentialSinks.IsSecret(parameter))
        {
            Analyze(argument.Value, parameter.Name, context, reported, sink);
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, ConcurrentDictionary<Location, bool> reported, IFindingSink sink)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: var property } && CredentialSinks.IsSecret(property))
        {
            Analyze(assignment.Value, property.Name, context, reported, sink);
        }
    }

    private static void Analyze(
        IOperation value, string name, OperationAnalysisContext context, ConcurrentDictionary<Location, bool> reported, IFindingSink sink)
    {
        if (ValueOrigin.Find(value, context.CancellationToken) is not { } origin)
        {
            return;
        }

        // Another tree's model is not ours to ask for: of its expressions, only what is written there is known.
        var model = origin.SyntaxTree == value.Syntax.SyntaxTree ? value.SemanticModel : null;
        var text = StringTextReader.Read(origin, model, context.CancellationToken);
        var matches = new List<CredentialMatch>();
        CredentialFinder.Find(text.Value.AsSpan(), new ValueContext(NameMeaning.Secret, IsSink: true), matches);
        foreach (var match in matches)
        {
            if (match.Kind is not (CredentialKind.SecretAccessKey or CredentialKind.ExampleSecret))
            {
                continue;
            }

            var span = new SourceSpan(match.Start, match.Length);
            var finding = CredentialFindings.Create(match, span, CredentialPlace.Ordinary, name);
            var (location, others) = Place(value.Syntax, text.Locate(span, out var definitions), definitions);
            if (location.SourceTree != value.Syntax.SyntaxTree
                && !OwnFile.Reports(location, context.CancellationToken)
                && reported.TryAdd(location, true))
            {
                sink.Add(CredentialReports.Create(finding, location, others, match.Of(text.Value)), context.ReportDiagnostic);
            }
        }
    }

    /// <summary>The secret itself, in whatever file it is written; its use is a further place.</summary>
    private static (Location Location, ImmutableArray<Location> Others) Place(
        SyntaxNode use, Location written, ImmutableArray<Location> definitions)
    {
        var secret = definitions.Length == 1 ? definitions[0] : written;
        var isWrittenHere = secret.SourceTree == use.SyntaxTree && secret.SourceSpan.IntersectsWith(use.Span);
        return (secret, isWrittenHere ? ImmutableArray<Location>.Empty : ImmutableArray.Create(use.GetLocation()));
    }
}
