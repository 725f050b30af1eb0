using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>Finds the string expressions of a tree, each once: the outermost of those that stand in each other.</summary>
internal static class StringExpressions
{
    /// <summary>Literals, interpolated strings and concatenations that have one of these in them.</summary>
    public static IEnumerable<ExpressionSyntax> In(SyntaxNode root)
    {
        var open = new Stack<SyntaxNode>();
        open.Push(root);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (node is ExpressionSyntax expression && IsStringExpression(expression))
            {
                yield return expression;
                PushUnknown(expression, open);
            }
            else
            {
                foreach (var child in node.ChildNodes())
                {
                    open.Push(child);
                }
            }
        }
    }

    /// <summary>The string expression that a token of written text belongs to, as <see cref="In"/> finds it.</summary>
    /// <param name="token">Any token.</param>
    /// <param name="seen">The nodes that were passed on the way out before: thousands of tokens may belong to one expression.</param>
    /// <returns>The expression; null for other tokens, and where the way was gone before.</returns>
    public static ExpressionSyntax? Around(SyntaxToken token, HashSet<SyntaxNode> seen)
    {
        var expression = token.Parent switch
        {
            LiteralExpressionSyntax literal when IsText(literal) => literal,
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
            _ => (ExpressionSyntax?)null,
        };
        var outermost = expression;
        while (expression is not null)
        {
            if (!seen.Add(expression))
            {
                return null;
            }

            if (expression is not ParenthesizedExpressionSyntax)
            {
                outermost = expression;
            }

            expression = expression.Parent switch
            {
                ParenthesizedExpressionSyntax parenthesized => parenthesized,
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } add => add,
                InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } interpolation when IsPlain(interpolation) => interpolated,
                _ => null,
            };
        }

        return outermost;
    }

    /// <summary>What a concatenation is put together from, in the order of the text; any other expression itself.</summary>
    public static List<ExpressionSyntax> Parts(ExpressionSyntax expression)
    {
        var parts = new List<ExpressionSyntax>();
        var open = new Stack<ExpressionSyntax>();
        open.Push(expression);
        while (open.Count > 0)
        {
            // A generated file may add up thousands of strings: no recursion.
            switch (open.Pop())
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    open.Push(parenthesized.Expression);
                    break;
                case BinaryExpressionSyntax add when add.IsKind(SyntaxKind.AddExpression) && HasText(add):
                    open.Push(add.Right);
                    open.Push(add.Left);
                    break;
                case var part:
                    parts.Add(part);
                    break;
            }
        }

        return parts;
    }

    /// <summary>Whether an expression is written text.</summary>
    public static bool IsText(ExpressionSyntax expression) =>
        expression.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression;

    /// <summary>Whether an interpolation puts its value into the string as it is.</summary>
    public static bool IsPlain(InterpolationSyntax interpolation) =>
        interpolation.AlignmentClause is null && interpolation.FormatClause is null;

    /// <summary>What is put into a string and is no text can have strings of its own.</summary>
    private static void PushUnknown(ExpressionSyntax expression, Stack<SyntaxNode> open)
    {
        foreach (var part in Parts(expression))
        {
            if (part is InterpolatedStringExpressionSyntax interpolated)
            {
                foreach (var interpolation in interpolated.Contents.OfType<InterpolationSyntax>())
                {
                    if (IsPlain(interpolation))
                    {
                        PushUnknown(interpolation.Expression, open);
                    }
                    else
                    {
                        open.Push(interpolation.Expression);
                    }
                }
            }
            else if (!IsText(part))
            {
                open.Push(part);
            }
        }
    }

    private static bool IsStringExpression(ExpressionSyntax expression) =>
        IsText(expression)
        || expression.IsKind(SyntaxKind.InterpolatedStringExpression)
        || (expression.IsKind(SyntaxKind.AddExpression) && HasText((BinaryExpressionSyntax)expression));

    /// <summary>Whether an addition has text among its operands, which makes it one of strings.</summary>
    private static bool HasText(BinaryExpressionSyntax add)
    {
        for (ExpressionSyntax? left = add; left is not null;)
        {
            if (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } inner)
            {
                if (IsOrHasText(inner.Right))
                {
                    return true;
                }

                left = inner.Left;
            }
            else
            {
                return IsOrHasText(left);
            }
        }

        return false;
    }

    private static bool IsOrHasText(ExpressionSyntax operand)
    {
        while (operand is ParenthesizedExpressionSyntax parenthesized)
        {
            operand = parenthesized.Expression;
        }

        return IsStringExpression(operand);
    }
}
