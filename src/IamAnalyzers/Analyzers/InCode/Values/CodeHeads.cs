using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.InCode.Values;

/// <summary>Where a finding about an expression as a whole stands: on the few characters that name it, not on all its lines.</summary>
internal static class CodeHeads
{
    public static Location Of(SyntaxNode node) => node.SyntaxTree.GetLocation(SpanOf(node));

    private static TextSpan SpanOf(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax creation => TextSpan.FromBounds(creation.NewKeyword.SpanStart, creation.Type.Span.End),
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.Span,
        AnonymousObjectCreationExpressionSyntax creation => creation.NewKeyword.Span,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Span,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.Span,
        InvocationExpressionSyntax invocation => invocation.Expression.Span,
        ArrayCreationExpressionSyntax array => array.NewKeyword.Span,
        ImplicitArrayCreationExpressionSyntax array => array.NewKeyword.Span,
        InitializerExpressionSyntax initializer => initializer.OpenBraceToken.Span,
        CollectionExpressionSyntax { Elements.Count: > 0 } collection => collection.OpenBracketToken.Span,
        AssignmentExpressionSyntax assignment => assignment.Left.Span,
        ArgumentSyntax argument => argument.Expression.Span,
        _ => node.Span,
    };
}
