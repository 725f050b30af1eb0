using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Fuzz.Targets;

/// <summary>Strings of C#: what they decode to, where each character stands, and how a change of the value is written in the source.</summary>
internal sealed record LiteralTarget() : Target("literal", 60)
{
    // What edits put into policies: quotes, line ends, and characters that only escapes can write.
    private static readonly string[] Insertions = ["x", "\"a\"", "{ \"b\": [\n  1] }", "\\u00e9", "\uffff", "\t"];

    public override void Run(string text)
    {
        if (Compilers.IsTooDeep(text))
        {
            return;
        }

        var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview));
        foreach (var expression in StringExpressions.In(tree.GetRoot()))
        {
            Check(expression, tree, text);
        }
    }

    protected override IEnumerable<string> FindSeeds() => SeedFiles.Texts("samples/Insecure", "*.cs");

    private static void Check(ExpressionSyntax expression, SyntaxTree tree, string source)
    {
        var read = StringTextReader.Read(expression, null, CancellationToken.None);
        if (expression is LiteralExpressionSyntax literal && StringExpressions.IsText(literal) && !literal.ContainsDiagnostics)
        {
            Demand(read.Value == literal.Token.ValueText, "a literal is read otherwise than by the compiler");
        }

        var step = Math.Max(1, read.Value.Length / 16);
        for (var at = 0; at <= read.Value.Length; at += step)
        {
            var span = new SourceSpan(at, Math.Min(source.Length % 3, read.Value.Length - at));
            var location = read.Locate(span, out _);
            Demand(location.SourceSpan.Start >= 0 && location.SourceSpan.End <= source.Length, "a character stands outside of the source");
            var insertion = Insertions[at % Insertions.Length];
            if (read.TryMapChange(span, insertion) is { } change)
            {
                Demand(expression.FullSpan.Contains(change.Span), "a change of the value is one of other code");
                CheckChange(expression, tree, read, span, insertion, change);
            }
        }

        _ = read.MarkLines().Count();
    }

    /// <summary>What is written has the value that was wanted, where the string was without faults.</summary>
    private static void CheckChange(ExpressionSyntax expression, SyntaxTree tree, StringText read, SourceSpan span, string insertion, TextChange change)
    {
        if (expression.ContainsDiagnostics || read.HasHoles || expression is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } || insertion.Contains('\n', StringComparison.Ordinal))
        {
            return;
        }

        // A line end that goes leaves the white space of its line, and half a character cannot be replaced.
        var replaced = read.Value.Substring(span.Start, span.Length);
        if (replaced.IndexOfAny(['\r', '\n']) >= 0 || read.Value.Any(char.IsSurrogate))
        {
            return;
        }

        var changed = CSharpSyntaxTree.ParseText(tree.GetText().WithChanges(change), (CSharpParseOptions)tree.Options);
        var token = changed.GetRoot().FindToken(expression.SpanStart);
        var expected = read.Value[..span.Start] + insertion + read.Value[span.End..];
        Demand(token.ContainsDiagnostics || token.ValueText == expected, "a change of the value is written as another one");
    }
}
