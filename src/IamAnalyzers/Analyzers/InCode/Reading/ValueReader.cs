using System.Collections.Immutable;
using System.Globalization;
using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Analyzers.InCode.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Reading;

/// <summary>
/// Reads the values that the code of one body builds: constants, arrays and other collections, dictionaries, anonymous
/// objects, and the objects of policy libraries. What it does not understand is unknown, never guessed.
/// </summary>
internal sealed class ValueReader
{
    private const int MaxDepth = 64;
    private int _depth;

    public ValueReader(SemanticModel model, SyntaxNode body, CancellationToken cancellationToken)
    {
        Model = model;
        CancellationToken = cancellationToken;
        Locals = new LocalUses(model, body, cancellationToken);
    }

    public SemanticModel Model { get; }

    public LocalUses Locals { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>The objects that have been read as a part of something.</summary>
    public HashSet<SyntaxNode> Consumed { get; } = [];

    /// <summary>Reads an expression.</summary>
    public CodeValue Read(ExpressionSyntax expression) =>
        OperationOf(expression) is { } operation ? Read(operation) : ReadSyntax(expression);

    /// <summary>The operation of an expression; parentheses and <c>!</c> have none of their own.</summary>
    public IOperation? OperationOf(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppression:
                    expression = suppression.Operand;
                    break;
                default:
                    return Model.GetOperation(expression, CancellationToken);
            }
        }
    }

    /// <summary>Reads a value.</summary>
    public CodeValue Read(IOperation operation)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (_depth == MaxDepth)
        {
            return new CodeUnknown(operation.Syntax);
        }

        _depth++;
        try
        {
            return ReadAny(Unwrap(operation));
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>The operation without conversions and parentheses around it.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion when IsTransparent(conversion):
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IDelegateCreationOperation:
                default:
                    return operation;
            }
        }
    }

    // Pulumi's inputs convert from what they wrap; other conversions that a user wrote may do anything.
    private static bool IsTransparent(IConversionOperation conversion) =>
        conversion.OperatorMethod is null
        || conversion.OperatorMethod.ContainingNamespace.Is("Pulumi")
        || conversion.OperatorMethod.ContainingNamespace.Is("System.Text.Json.Nodes");

    /// <summary>The object that an expression makes, directly or through a local variable that has one value.</summary>
    public IOperation Resolve(IOperation operation)
    {
        operation = Unwrap(operation);
        for (var i = 0; i < 8 && operation is ILocalReferenceOperation local; i++)
        {
            if (Locals.Of(local.Local).Initializer is not { } initializer
                || OperationOf(initializer) is not { } value)
            {
                break;
            }

            operation = Unwrap(value);
        }

        return operation;
    }

    private CodeValue ReadAny(IOperation operation)
    {
        if (operation.Type?.SpecialType == SpecialType.System_String || operation.ConstantValue is { HasValue: true, Value: string })
        {
            return ReadText(operation);
        }

        if (operation.ConstantValue is { HasValue: true, Value: var constant } && operation.Type?.TypeKind != TypeKind.Enum)
        {
            return ReadConstant(constant, operation.Syntax);
        }

        return PolicyObjects.TryRead(this, operation)
            ?? Collections.TryRead(this, operation)
            ?? ReadReference(operation);
    }

    private CodeValue ReadReference(IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local when Resolve(local) is var value && value != local:
                return Collections.WithLaterChanges(this, local.Local, Read(value));
            case IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: true } field } when field.Type is IArrayTypeSymbol or INamedTypeSymbol { IsGenericType: true }:
                return ReadField(field) ?? new CodeUnknown(operation.Syntax);
            case IConditionalOperation { WhenTrue: { } whenTrue, WhenFalse: { } whenFalse }:
                // One of the two is what it is; which one is not known.
                Read(whenTrue);
                Read(whenFalse);
                return new CodeUnknown(operation.Syntax);
            default:
                return ReadSyntax(operation.Syntax);
        }
    }

    /// <summary>The elements of a readonly field of the same file.</summary>
    private CodeValue? ReadField(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences is { Length: 1 } references
        && references[0].SyntaxTree == Model.SyntaxTree
        && references[0].GetSyntax(CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } initializer }
            ? Read(initializer)
            : null;

    /// <summary>Reads a string; what is unknown of it is marked.</summary>
    public CodeValue ReadText(IOperation operation)
    {
        if (PolicyObjects.TryReadText(this, operation) is { } known)
        {
            return known;
        }

        var resolved = operation.ConstantValue.HasValue ? operation : Resolve(operation);
        return resolved.Syntax is ExpressionSyntax expression
            ? TextOf(StringTextReader.Read(expression, Model, CancellationToken), expression)
            : new CodeUnknown(operation.Syntax);
    }

    /// <summary>A string as a value.</summary>
    public static CodeText TextOf(StringText text, SyntaxNode origin) =>
        new(ImmutableArray.Create(new CodeTextPart(text.Value, text)), origin);

    private static CodeWord ReadConstant(object? value, SyntaxNode origin) => new(
        value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => "null",
        },
        origin);

    private CodeValue ReadSyntax(SyntaxNode syntax) =>
        syntax is CollectionExpressionSyntax collection ? Collections.Read(this, collection) : new CodeUnknown(syntax);
}
