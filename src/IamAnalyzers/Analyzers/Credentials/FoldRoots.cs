using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>Finds the outermost expression that a literal helps to put a text together in.</summary>
internal static class FoldRoots
{
    /// <summary>The expression for a token of a literal or of a sum; null for any other token.</summary>
    public static ExpressionSyntax? Of(SyntaxToken token)
    {
        var expression = token.Parent switch
        {
            LiteralExpressionSyntax literal when token.Kind() is not (SyntaxKind.NumericLiteralToken or SyntaxKind.NullKeyword or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword) => literal,
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
            InterpolatedStringExpressionSyntax interpolated => interpolated,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } add => add,
            SimpleNameSyntax { Identifier.ValueText: "Concat" or "Join" } name => CallOf(name),
            _ => (ExpressionSyntax?)null,
        };
        while (expression is not null && Outwards(expression) is { } outer)
        {
            expression = outer;
        }

        return expression;
    }

    private static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name) =>
        (name.Parent as InvocationExpressionSyntax) ?? (name.Parent?.Parent as InvocationExpressionSyntax);

    private static ExpressionSyntax? Outwards(ExpressionSyntax expression)
    {
        switch (expression.Parent)
        {
            case ParenthesizedExpressionSyntax or CastExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }:
                return (ExpressionSyntax)expression.Parent;
            case InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated }:
                return interpolated;
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when Combines(CallNames.NameOf(call)):
                return call;
            case ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax creation } when CallNames.NameOf(creation.Type) is "string" or "String" or "StringBuilder":
                return creation;
            case ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Type: PredefinedTypeSyntax } creation }:
                return creation;
            case ArgumentSyntax { Parent.Parent: ImplicitObjectCreationExpressionSyntax creation } when ListItems.Of(expression) is not null:
                return creation;
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
                when access.Expression == expression && CallNames.NameOf(call) is "Append" or "ToString" or "Trim" or "ToCharArray" or "AsSpan" or "ToArray":
                return call;
            case InitializerExpressionSyntax or ExpressionElementSyntax when IsCharacter(expression) || IsCombined(expression):
                return expression.Parent as ExpressionSyntax ?? expression.Parent!.Parent as ExpressionSyntax;
            case ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or StackAllocArrayCreationExpressionSyntax:
                return (ExpressionSyntax)expression.Parent;
            default:
                return null;
        }
    }

    private static bool Combines(string method) => method is "Concat" or "Join" or "Append" or "GetString" or "GetBytes" or "FromBase64String" or "Intern";

    private static bool IsCharacter(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.CharacterLiteralExpression);

    /// <summary>Whether the list that an item stands in goes into a call that puts its items together.</summary>
    private static bool IsCombined(ExpressionSyntax item)
    {
        var list = item.Parent is ExpressionElementSyntax ? item.Parent.Parent : item.Parent;
        if (list?.Parent is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax)
        {
            list = list.Parent;
        }

        return list?.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && CallNames.NameOf(call) is "Concat" or "Join";
    }
}
