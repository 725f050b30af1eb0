using System.Collections.Immutable;
using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Generation.Attributes;

/// <summary>
/// Reads <c>[IamPolicy("…")]</c>. This runs for each class that has it at each keystroke, so nothing is parsed here, and where a
/// plain literal stands is read off its token.
/// </summary>
internal static class PolicyTargets
{
    /// <summary>The class with its text; null where no code can be written, which an analyzer explains.</summary>
    public static PolicyTarget? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var node = (TypeDeclarationSyntax)context.TargetNode;
        var attribute = context.Attributes[0];
        if (TargetClasses.FindFault(node, context.TargetSymbol.IsStatic) is not null
            || TextOf(attribute) is not { } json
            || attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax
            || ExpressionOf(syntax) is not { } expression)
        {
            return null;
        }

        return new PolicyTarget(
            node.SyntaxTree.FilePath, TargetClasses.Read(node), KindOf(attribute), json, LinesOf(expression, context.SemanticModel, cancellation));
    }

    /// <summary>The attribute's text; null where it is no constant.</summary>
    public static string? TextOf(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string text }] ? text : null;

    /// <summary>The expression of the attribute's text.</summary>
    public static ExpressionSyntax? ExpressionOf(AttributeSyntax attribute)
    {
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals is null)
            {
                return argument.Expression;
            }
        }

        return null;
    }

    /// <summary>The kind that the attribute says.</summary>
    public static PolicyKind? KindOf(AttributeData attribute)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument is { Key: nameof(IamPolicyAttribute.Kind), Value.Value: int kind } && Enum.IsDefined(typeof(PolicyKind), kind))
            {
                return (PolicyKind)kind;
            }
        }

        return null;
    }

    private static EquatableArray<LineMark> LinesOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        if (expression is not LiteralExpressionSyntax literal)
        {
            return StringTextReader.Read(expression, model, cancellation).MarkLines().ToEquatableArray();
        }

        var token = literal.Token;
        var line = literal.SyntaxTree.GetText(cancellation).Lines.IndexOf(token.SpanStart) + 1;
        var mark = token.Kind() switch
        {
            SyntaxKind.MultiLineRawStringLiteralToken => new LineMark(0, line + 1, FollowsLineEnds: true),
            SyntaxKind.StringLiteralToken when token.Text[0] == '@' => new LineMark(0, line, FollowsLineEnds: true),
            _ => new LineMark(0, line, FollowsLineEnds: false),
        };
        return ImmutableArray.Create(mark);
    }
}
