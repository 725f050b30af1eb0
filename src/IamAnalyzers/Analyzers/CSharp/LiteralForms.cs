using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>Reads the form of a literal off its tokens.</summary>
internal static class LiteralForms
{
    /// <summary>The form of a string literal's token.</summary>
    public static LiteralForm Of(SyntaxToken token)
    {
        var text = token.Text;
        switch (token.Kind())
        {
            case SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken:
                return new LiteralForm(LiteralQuoting.RawSingleLine, CountFrom(text, 0, '"'));
            case SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken:
                var quotes = CountFrom(text, 0, '"');
                return new LiteralForm(LiteralQuoting.RawMultiLine, quotes, Indentation: IndentationOf(text, ContentEnd(token)));
            default:
                return text.StartsWith("@", StringComparison.Ordinal) ? LiteralForm.Verbatim : LiteralForm.Regular;
        }
    }

    /// <summary>The form of an interpolated string's text.</summary>
    public static LiteralForm Of(InterpolatedStringExpressionSyntax node)
    {
        var start = node.StringStartToken.Text;
        var dollars = start.Count(static c => c == '$');
        var quotes = start.Count(static c => c == '"');
        var end = node.StringEndToken.Text;
        return node.StringStartToken.Kind() switch
        {
            SyntaxKind.InterpolatedVerbatimStringStartToken => new LiteralForm(LiteralQuoting.Verbatim, Dollars: dollars),
            SyntaxKind.InterpolatedSingleLineRawStringStartToken => new LiteralForm(LiteralQuoting.RawSingleLine, quotes, dollars),
            SyntaxKind.InterpolatedMultiLineRawStringStartToken => new LiteralForm(
                LiteralQuoting.RawMultiLine, quotes, dollars, IndentationOf(end, Math.Max(0, end.IndexOf('"')))),
            _ => new LiteralForm(LiteralQuoting.Regular, Dollars: dollars),
        };
    }

    /// <summary>Where a literal's text ends in its token: ahead of quotes and suffix.</summary>
    public static int ContentEnd(SyntaxToken token)
    {
        var end = token.Text.Length;
        while (end > 0 && token.Text[end - 1] != '"')
        {
            end--; // The suffix u8.
        }

        var quotes = IsRaw(token) ? CountFrom(token.Text, 0, '"') : 1;
        return Math.Max(0, end - quotes);
    }

    public static bool IsRaw(SyntaxToken token) => token.Kind() is SyntaxKind.SingleLineRawStringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8SingleLineRawStringLiteralToken
        or SyntaxKind.Utf8MultiLineRawStringLiteralToken;

    public static int CountFrom(string text, int start, char c)
    {
        var end = start;
        while (end < text.Length && text[end] == c)
        {
            end++;
        }

        return end - start;
    }

    /// <summary>The white space ahead of the closing quotes, on their line.</summary>
    private static string IndentationOf(string text, int quotes)
    {
        var start = quotes;
        while (start > 0 && text[start - 1] is not ('\r' or '\n'))
        {
            start--;
        }

        return text.Substring(start, quotes - start);
    }
}
