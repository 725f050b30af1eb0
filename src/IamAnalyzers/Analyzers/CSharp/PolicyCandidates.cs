using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>Finds the string expressions of a file that may be policies, without a visit to the rest of its nodes.</summary>
internal static class PolicyCandidates
{
    /// <summary>The expressions around the file's anchors, in the order of the text.</summary>
    public static IEnumerable<ExpressionSyntax> In(SyntaxNode root, TextAnchors anchors)
    {
        if (anchors.HasEscapes)
        {
            return StringExpressions.In(root);
        }

        var found = new HashSet<ExpressionSyntax>();
        var seen = new HashSet<SyntaxNode>();
        foreach (var position in anchors.Positions)
        {
            var token = root.FindToken(position);
            if (!token.Span.Contains(position))
            {
                AddBehindComment(token, position, found);
            }
            else if (StringExpressions.Around(token, seen) is { } expression)
            {
                found.Add(expression);
            }
            else if (token.IsKind(SyntaxKind.IdentifierToken) && ArgumentsOf(token) is { } arguments && seen.Add(arguments))
            {
                found.UnionWith(StringExpressions.In(arguments));
            }
        }

        return found.OrderBy(static e => e.SpanStart);
    }

    /// <summary>The arguments of <c>[IamPolicy("…")]</c> and of <c>PolicyDocument.Parse("…")</c>.</summary>
    private static SyntaxNode? ArgumentsOf(SyntaxToken name)
    {
        for (var node = name.Parent; node is NameSyntax or MemberAccessExpressionSyntax; node = node.Parent)
        {
            switch (node.Parent)
            {
                case AttributeSyntax attribute:
                    return attribute.ArgumentList;
                case InvocationExpressionSyntax call when call.Expression == node:
                    return call.ArgumentList;
            }
        }

        return null;
    }

    /// <summary>What a comment in front of an expression, or of the statement or declaration that has it, speaks of.</summary>
    private static void AddBehindComment(SyntaxToken token, int position, HashSet<ExpressionSyntax> found)
    {
        var first = position < token.SpanStart ? token : token.GetNextToken();
        for (var node = first.Parent; node is not null && node.SpanStart == first.SpanStart; node = node.Parent)
        {
            if (PolicyPlace.IsCommented(node) || (node is ExpressionSyntax && node.Parent is not ExpressionSyntax))
            {
                found.UnionWith(StringExpressions.In(node).Where(PolicyPlace.IsSaidToBePolicy));
            }
        }
    }
}
