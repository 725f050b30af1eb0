using System.Collections.Immutable;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Setup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.InCode;

/// <summary>
/// Runs the policy rules over policies that code builds from objects. A body is looked at as a whole when all of it is known:
/// a statement's parts may be added to it line by line.
/// </summary>
internal sealed class PolicyCodeDetector : IDetector
{
    public ImmutableArray<Rule> Rules { get; } = PolicyRules.All.Select(static r => r.Rule).Prepend(DocumentNotReadRule.Rule).ToImmutableArray();

    public void Register(CompilationStartAnalysisContext context, IFindingSink sink)
    {
        if (!PolicyCodeMarkers.AreIn(context.Compilation))
        {
            return;
        }

        context.RegisterOperationBlockStartAction(block =>
        {
            var operations = new BodyOperations();
            block.RegisterOperationAction(
                operation => operations.Note(operation.Operation),
                OperationKind.ObjectCreation,
                OperationKind.Invocation,
                OperationKind.SimpleAssignment);
            block.RegisterOperationBlockEndAction(end => Analyze(end, operations, sink));
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, BodyOperations operations, IFindingSink sink)
    {
        if (operations.IsEmpty)
        {
            return;
        }

        try
        {
            new BodyAnalysis(context, operations, sink).Run();
        }
        catch (Exception exception) when (InternalError.CanBeReported(exception))
        {
            sink.Add(InternalError.ToFinding(exception, "The code", context.OperationBlocks[0].Syntax.GetLocation()), context.ReportDiagnostic);
        }
    }
}
