using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>Reads what is known of a string expression: literals, concatenations, interpolations, constants, readonly fields.</summary>
internal sealed class StringTextReader
{
    // Constants of constants of constants: enough for any code that people write.
    private const int DeepestDefinition = 8;

    private readonly SemanticModel? _model;
    private readonly SyntaxTree _tree;
    private readonly int _depth;
    private readonly CancellationToken _cancellationToken;
    private readonly ImmutableArray<StringSegment>.Builder _segments = ImmutableArray.CreateBuilder<StringSegment>();
    private readonly StringBuilder _value = new();

    private StringTextReader(SemanticModel? model, SyntaxTree tree, int depth, CancellationToken cancellationToken)
    {
        _model = model;
        _tree = tree;
        _depth = depth;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Reads an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="model">The model of the expression's tree; null to read only what is written in the expression itself.</param>
    /// <param name="cancellationToken">Stops between parts.</param>
    public static StringText Read(ExpressionSyntax expression, SemanticModel? model, CancellationToken cancellationToken) =>
        Read(expression, model, 0, cancellationToken);

    private static StringText Read(ExpressionSyntax expression, SemanticModel? model, int depth, CancellationToken cancellationToken)
    {
        var reader = new StringTextReader(model, expression.SyntaxTree, depth, cancellationToken);
        reader.Add(expression);
        return new StringText(expression.SyntaxTree, reader._segments.ToImmutable(), reader._value.ToString());
    }

    private void Add(ExpressionSyntax expression)
    {
        foreach (var part in StringExpressions.Parts(expression))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            switch (part)
            {
                case LiteralExpressionSyntax literal when StringExpressions.IsText(literal) || literal.IsKind(SyntaxKind.CharacterLiteralExpression):
                    AddLiteral(literal.Token, LiteralDecoder.Decode(literal.Token), LiteralForms.Of(literal.Token));
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    AddInterpolated(interpolated);
                    break;
                default:
                    AddReference(part);
                    break;
            }
        }
    }

    private void AddInterpolated(InterpolatedStringExpressionSyntax node)
    {
        var form = LiteralForms.Of(node);
        for (var i = 0; i < node.Contents.Count; i++)
        {
            switch (node.Contents[i])
            {
                case InterpolatedStringTextSyntax text:
                    AddLiteral(text.TextToken, LiteralDecoder.DecodeInterpolated(text.TextToken, form, isFirst: i == 0), form);
                    break;
                case InterpolationSyntax interpolation when StringExpressions.IsPlain(interpolation):
                    Add(interpolation.Expression);
                    break;
                case var other:
                    AddSegment(new ReferenceSegment(_value.Length, StringText.Hole.ToString(), other.Span, null, null));
                    break;
            }
        }
    }

    private void AddLiteral(SyntaxToken token, DecodedText? text, LiteralForm form)
    {
        if (text is not null)
        {
            AddSegment(new LiteralSegment(_value.Length, text, form, token.Span));
        }
        else
        {
            // The token has errors, or is of a kind that is newer than this code: its place is known, no more.
            AddSegment(new ReferenceSegment(_value.Length, token.ValueText, token.Span, null, null));
        }
    }

    private void AddReference(ExpressionSyntax expression)
    {
        var constant = _model?.GetConstantValue(expression, _cancellationToken) ?? default;
        var field = constant.HasValue || CanBeField(expression)
            ? _model?.GetSymbolInfo(expression, _cancellationToken).Symbol
            : null;
        var definition = ReadDefinition(field);
        var value = constant.HasValue
            ? constant.Value switch { string text => text, char c => c.ToString(), null => "", _ => null }
            : field is IFieldSymbol { IsStatic: true, IsReadOnly: true } && definition is { HasHoles: false } ? definition.Value : null;
        if (definition?.Value != value)
        {
            definition = null;
        }

        AddSegment(new ReferenceSegment(
            _value.Length, value ?? StringText.Hole.ToString(), expression.Span, definition, value is null ? null : DeclarationOf(field)));
    }

    private StringText? ReadDefinition(ISymbol? symbol)
    {
        if (_depth == DeepestDefinition
            || symbol is not (IFieldSymbol or ILocalSymbol)
            || symbol.DeclaringSyntaxReferences is not { Length: 1 } references
            || references[0].GetSyntax(_cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } initializer })
        {
            return null;
        }

        // Another tree's model is not ours to ask for: of its expressions, only what is written there is known.
        var model = initializer.SyntaxTree == _tree ? _model : null;
        return Read(initializer, model, _depth + 1, _cancellationToken);
    }

    private void AddSegment(StringSegment segment)
    {
        _segments.Add(segment);
        _value.Append(segment.Value);
    }

    private static bool CanBeField(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax;

    private static Location? DeclarationOf(ISymbol? symbol) =>
        symbol is IFieldSymbol or ILocalSymbol && symbol.Locations is { Length: > 0 } locations && locations[0].IsInSource ? locations[0] : null;
}
