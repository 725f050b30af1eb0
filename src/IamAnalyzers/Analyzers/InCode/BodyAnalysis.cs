using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Analyzers.InCode.Cdk;
using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Analyzers.InCode.Surfaces;
using IamAnalyzers.Analyzers.InCode.Values;
using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.InCode;

/// <summary>Reads and judges the policies of one body: first where they are handed over, which says their kind, then all others.</summary>
internal sealed class BodyAnalysis
{
    private readonly BodyOperations _operations;
    private readonly ValueReader _reader;
    private readonly PolicyJudge _judge;
    private readonly HashSet<SyntaxNode> _handedOver = [];
    private readonly HashSet<SyntaxNode> _judged = [];

    public BodyAnalysis(OperationBlockAnalysisContext context, BodyOperations operations, IFindingSink sink)
    {
        _operations = operations;
        var syntax = context.OperationBlocks[0].Syntax;
        var model = context.OperationBlocks[0].SemanticModel!;
        _reader = new ValueReader(model, BodyOf(syntax), context.CancellationToken);
        var settings = CheckSettingsReader.Read(context.Options, context.Options.AnalyzerConfigOptionsProvider.GetOptions(syntax.SyntaxTree));
        _judge = new PolicyJudge(settings, sink, context.ReportDiagnostic, context.CancellationToken);
    }

    public void Run()
    {
        foreach (var item in _operations.Surfaces)
        {
            JudgeHandedOver(item);
        }

        foreach (var document in _operations.Documents)
        {
            JudgeRest(document);
        }

        foreach (var call in _operations.Serialized.Where(c => !_reader.Consumed.Contains(c.Syntax)))
        {
            // Anything may be written as JSON; a policy is known by its content.
            if (_reader.ReadText(call) is CodeObject value && PolicyShapes.IsPolicy(value))
            {
                Judge(value, null);
            }
        }

        foreach (var statement in _operations.Statements)
        {
            JudgeRest(statement);
        }
    }

    private void JudgeRest(IOperation operation)
    {
        if (!_reader.Consumed.Contains(operation.Syntax))
        {
            Judge(_reader.Read(operation), null);
        }
    }

    private void JudgeHandedOver(BodyOperations.HandedOver item)
    {
        var value = _reader.Resolve(item.Value);
        if (!_handedOver.Add(value.Syntax))
        {
            return;
        }

        if (item.Surface.Member == "AssumedBy")
        {
            Judge(CdkPrincipals.TrustOf(_reader, item.Value), PolicyKind.Trust);
            return;
        }

        JudgeValue(_reader.Read(item.Value), item.Kind);
    }

    private void JudgeValue(CodeValue value, PolicyKind? kind)
    {
        switch (value)
        {
            case CodeText { Parts: { Length: 1 } parts } when parts[0].Source is { } text:
                JudgeText(text, value.Origin, kind);
                break;
            case CodeArray { Items: var items } when items.Any(static i => i is CodeText):
                foreach (var item in items)
                {
                    JudgeValue(item, kind);
                }

                break;
            default:
                Judge(value, kind);
                break;
        }
    }

    private void JudgeText(StringText text, SyntaxNode origin, PolicyKind? kind)
    {
        // Written here, or in a field of this file; of another file's texts only the content is known there.
        var written = origin as ExpressionSyntax;
        if (written is IdentifierNameSyntax or MemberAccessExpressionSyntax)
        {
            written = InitializerOf(_reader.Model.GetSymbolInfo(written, _reader.CancellationToken).Symbol);
        }

        if (written is null || !TextSinks.Of(written, _reader.Model, _reader.CancellationToken).IsPolicy)
        {
            _judge.JudgeText(text, kind, () => written is null ? null : PolicyLiteralDetector.KindOf(written, _reader.Model, _reader.CancellationToken));
        }
    }

    private ExpressionSyntax? InitializerOf(ISymbol? variable) =>
        variable?.DeclaringSyntaxReferences is { Length: 1 } references
        && references[0].SyntaxTree == _reader.Model.SyntaxTree
        && references[0].GetSyntax(_reader.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } initializer }
            ? initializer
            : null;

    private void Judge(CodeValue value, PolicyKind? kind)
    {
        foreach (var document in PolicyShapes.DocumentsIn(value))
        {
            if (_judged.Add(document.Origin))
            {
                _judge.Judge(document, kind);
            }
        }
    }

    /// <summary>The member whose body, or initialiser, a block is: variables are looked for in all of it.</summary>
    public static SyntaxNode BodyOf(SyntaxNode node) =>
        node.AncestorsAndSelf().FirstOrDefault(static n => n is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax) ?? node;
}
