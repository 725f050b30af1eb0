using IamAnalyzers.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>
/// Folds an expression into the text that it has when the program runs, as far as the source says so: literals,
/// concatenation in all its forms, constants, read-only members and locals, character lists, base64.
/// </summary>
internal sealed class StringFold
{
    private const int DeepestReference = 8;
    private const int DeepestNesting = 200;
    private const int MostSteps = 4096;

    private readonly SemanticModel? _model;
    private readonly CancellationToken _cancellationToken;
    private readonly FoldedText.Builder _builder = new();
    private int _depth;
    private int _steps;
    private int _nesting;

    private StringFold(SemanticModel? model, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Folds an expression; what is not known becomes a hole.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="model">The model of its tree; null for a tree that is only read.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static FoldedText Fold(ExpressionSyntax expression, SemanticModel? model, CancellationToken cancellationToken)
    {
        var fold = new StringFold(model, cancellationToken);
        fold.Add(expression);
        return fold._builder.Build();
    }

    private void Add(ExpressionSyntax expression)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_builder.IsFull || _nesting > DeepestNesting || ++_steps > MostSteps)
        {
            _builder.AddHole();
            return;
        }

        _nesting++;
        AddKnown(expression);
        _nesting--;
    }

    private void AddKnown(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax literal:
                AddLiteral(literal);
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                Add(parenthesized.Expression);
                break;
            case CastExpressionSyntax cast:
                Add(cast.Expression);
                break;
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                Add(suppressed.Operand);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } add:
                AddOperands(add);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                AddInterpolated(interpolated);
                break;
            case InvocationExpressionSyntax invocation:
                AddCall(invocation);
                break;
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }:
                AddCharacters(arguments[0].Expression);
                break;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                AddReference(expression);
                break;
            default:
                if (ListItems.Of(expression) is { } items)
                {
                    AddAll(items);
                }
                else
                {
                    AddConstant(expression);
                }

                break;
        }
    }

    /// <summary>The model, where it is that of a node's tree: an array of another file is only read.</summary>
    private SemanticModel? ModelOf(SyntaxNode node) => node.SyntaxTree == _model?.SyntaxTree ? _model : null;

    private void AddLiteral(LiteralExpressionSyntax literal)
    {
        if (literal.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression or SyntaxKind.CharacterLiteralExpression)
        {
            AddToken(literal, LiteralDecoder.Decode(literal.Token), literal.Token.ValueText);
        }
        else if (literal.IsKind(SyntaxKind.NumericLiteralExpression))
        {
            _builder.Add(literal, literal.Token.ValueText);
        }
        else if (!literal.IsKind(SyntaxKind.NullLiteralExpression))
        {
            _builder.AddHole();
        }
    }

    private void AddToken(SyntaxNode node, DecodedText? decoded, string value)
    {
        if (decoded is not null)
        {
            _builder.Add(node.SyntaxTree, decoded);
        }
        else
        {
            _builder.Add(node, value);
        }
    }

    /// <summary>Generated code may add up thousands of strings: the left spine is walked, not descended.</summary>
    private void AddOperands(BinaryExpressionSyntax add)
    {
        var operands = new Stack<ExpressionSyntax>();
        ExpressionSyntax left = add;
        while (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } inner)
        {
            operands.Push(inner.Right);
            left = inner.Left;
        }

        if (ModelOf(add)?.GetTypeInfo(add, _cancellationToken).Type is { SpecialType: not (SpecialType.System_String or SpecialType.None) })
        {
            _builder.AddHole(); // Numbers.
            return;
        }

        Add(left);
        while (operands.Count > 0)
        {
            Add(operands.Pop());
        }
    }

    private void AddInterpolated(InterpolatedStringExpressionSyntax interpolated)
    {
        var form = LiteralForms.Of(interpolated);
        var isFirst = true;
        foreach (var content in interpolated.Contents)
        {
            switch (content)
            {
                case InterpolatedStringTextSyntax text:
                    AddToken(text, LiteralDecoder.DecodeInterpolated(text.TextToken, form, isFirst), text.TextToken.ValueText);
                    break;
                case InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole:
                    Add(hole.Expression);
                    break;
                default:
                    _builder.AddHole();
                    break;
            }

            isFirst = false;
        }
    }

    private void AddCall(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        var name = CallNames.NameOf(call);
        switch (name)
        {
            case "Concat" when arguments.Count > 0:
                AddList(arguments, 0, separator: null);
                break;
            case "Join" when arguments.Count > 1:
                AddList(arguments, 1, arguments[0].Expression);
                break;
            case "nameof" when arguments.Count == 1:
                _builder.Add(call, LastName(arguments[0].Expression));
                break;
            case "Append" when arguments.Count == 1 && call.Expression is MemberAccessExpressionSyntax access:
                AddAppended(access.Expression);
                Add(arguments[0].Expression);
                break;
            case "ToString" or "Trim" or "ToCharArray" or "AsSpan" or "ToArray" or "AsMemory" or "TrimEnd" or "TrimStart"
                when arguments.Count == 0 && call.Expression is MemberAccessExpressionSyntax access:
                AddAppended(access.Expression);
                break;
            case "GetBytes" or "GetString" or "FromBase64String" or "Intern" or "Copy" when arguments.Count == 1:
                Add(arguments[0].Expression);
                break;
            default:
                AddConstant(call);
                break;
        }
    }

    /// <summary>A builder starts empty or with a text; a text is taken as it is.</summary>
    private void AddAppended(ExpressionSyntax receiver)
    {
        if (receiver is BaseObjectCreationExpressionSyntax creation)
        {
            if (creation.ArgumentList is { Arguments.Count: > 0 } list)
            {
                AddCharacters(list.Arguments[0].Expression);
            }
        }
        else
        {
            Add(receiver);
        }
    }

    private void AddList(SeparatedSyntaxList<ArgumentSyntax> arguments, int first, ExpressionSyntax? separator)
    {
        var items = arguments.Count == first + 1 && ListItems.Of(Resolve(arguments[first].Expression)) is { } listed
            ? listed
            : arguments.Skip(first).Select(static a => a.Expression).ToList();
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0 && separator is not null)
            {
                Add(separator);
            }

            Add(items[i]);
        }
    }

    private void AddAll(List<ExpressionSyntax> items)
    {
        foreach (var item in items)
        {
            Add(item);
        }
    }

    /// <summary><c>new string(…)</c> of characters, or any wrapper around a text.</summary>
    private void AddCharacters(ExpressionSyntax argument)
    {
        if (ListItems.Of(argument) is { } items)
        {
            AddAll(items);
        }
        else
        {
            Add(argument);
        }
    }

    private ExpressionSyntax Resolve(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
        && ModelOf(expression)?.GetSymbolInfo(expression, _cancellationToken).Symbol is { } symbol
        && SymbolValues.ValueOf(symbol, _cancellationToken) is { } value
            ? value
            : expression;

    private void AddReference(ExpressionSyntax reference)
    {
        if (_depth >= DeepestReference || ModelOf(reference) is not { } model || model.GetSymbolInfo(reference, _cancellationToken).Symbol is not { } symbol)
        {
            _builder.AddHole();
            return;
        }

        if (symbol is IFieldSymbol { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String })
        {
            return;
        }

        if (SymbolValues.ValueOf(symbol, _cancellationToken) is not { } value)
        {
            AddConstant(reference);
            return;
        }

        _depth++;
        if (value.SyntaxTree == model.SyntaxTree)
        {
            Add(value);
        }
        else
        {
            // Another tree is only read, not bound: literals and their concatenation.
            AddFolded(Fold(value, null, _cancellationToken), reference);
        }

        _depth--;
    }

    private void AddFolded(FoldedText folded, ExpressionSyntax reference)
    {
        if (folded.Text.IndexOf(FoldedText.Hole) >= 0)
        {
            AddConstant(reference);
            return;
        }

        foreach (var piece in folded.Pieces)
        {
            if (piece.Decoded is not null)
            {
                _builder.Add(piece.Tree, piece.Decoded);
            }
            else
            {
                _builder.Add(reference, folded.Text.Substring(piece.Start, piece.Length));
            }
        }
    }

    private void AddConstant(ExpressionSyntax expression)
    {
        if (ModelOf(expression)?.GetConstantValue(expression, _cancellationToken) is { HasValue: true, Value: string or char } constant)
        {
            _builder.Add(expression, constant.Value.ToString());
        }
        else
        {
            _builder.AddHole();
        }
    }

    private static string LastName(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}
