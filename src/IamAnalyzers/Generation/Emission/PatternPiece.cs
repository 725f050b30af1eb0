using System.Text;
using IamAnalyzers.Generation.Planning;
using IamAnalyzers.Policies.Compiled;
using IamAnalyzers.Policies.Variables;

namespace IamAnalyzers.Generation.Emission;

internal enum PieceKind
{
    Literal,
    Star,
    One,
    Variable,
}

/// <summary>A piece of a policy's pattern.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The literal, or the variable's key.</param>
/// <param name="Default">The variable's default, if it has one.</param>
internal readonly record struct PatternPiece(PieceKind Kind, string Text, string? Default)
{
    public static PatternPiece Literal(string text) => new(PieceKind.Literal, text, null);
}

/// <summary>Patterns in pieces: no two literals and no two stars stand side by side.</summary>
internal static class PatternPieces
{
    /// <summary>A text with wildcards and without variables.</summary>
    public static List<PatternPiece> OfWildcards(string text) => Normalize(Wildcards(text));

    /// <summary>A text with wildcards and variables.</summary>
    public static List<PatternPiece> OfTemplate(string text) => ContextPlanner.HasVariable(text) ? OfTemplate(text, Wildcards) : OfWildcards(text);

    /// <summary>A text with variables, in which stars and question marks are ordinary characters.</summary>
    public static List<PatternPiece> OfText(string text) => OfTemplate(text, static literal => [PatternPiece.Literal(literal)]);

    private static List<PatternPiece> OfTemplate(string text, Func<string, IEnumerable<PatternPiece>> readText)
    {
        var template = new PolicyTemplate(text);
        return Normalize(template.Parts.SelectMany(part => part.Kind switch
        {
            TemplatePartKind.Text => readText(part.Text),
            TemplatePartKind.Data => [PatternPiece.Literal(part.Text)],
            _ => [new PatternPiece(PieceKind.Variable, part.Text, template.Variables[part.Variable].Default)],
        }));
    }

    public static bool HasVariable(IEnumerable<PatternPiece> pieces) => pieces.Any(static p => p.Kind == PieceKind.Variable);

    /// <summary>Whether the pieces, written without escapes, would read differently.</summary>
    public static bool NeedsTemplate(IEnumerable<PatternPiece> pieces) =>
        pieces.Any(static p => p.Kind == PieceKind.Variable || (p.Kind == PieceKind.Literal && p.Text.IndexOfAny(['*', '?']) >= 0));

    /// <summary>The pattern as text: with wildcards only, or as a template with variables and escapes.</summary>
    public static string ToText(IEnumerable<PatternPiece> pieces, bool asTemplate)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            _ = piece.Kind switch
            {
                PieceKind.Star => text.Append('*'),
                PieceKind.One => text.Append('?'),
                PieceKind.Variable when piece.Default is null => text.Append("${").Append(piece.Text).Append('}'),
                PieceKind.Variable => text.Append("${").Append(piece.Text).Append(", '").Append(piece.Default).Append("'}"),
                _ when asTemplate => AppendEscaped(text, piece.Text),
                _ => text.Append(piece.Text),
            };
        }

        return text.ToString();
    }

    private static StringBuilder AppendEscaped(StringBuilder text, string literal)
    {
        foreach (var c in literal)
        {
            _ = c is '*' or '?' or '$' ? text.Append("${").Append(c).Append('}') : text.Append(c);
        }

        return text;
    }

    private static IEnumerable<PatternPiece> Wildcards(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('*' or '?'))
            {
                continue;
            }

            if (i > start)
            {
                yield return PatternPiece.Literal(text.Substring(start, i - start));
            }

            if (i < text.Length)
            {
                yield return new PatternPiece(text[i] == '*' ? PieceKind.Star : PieceKind.One, string.Empty, null);
            }

            start = i + 1;
        }
    }

    private static List<PatternPiece> Normalize(IEnumerable<PatternPiece> pieces)
    {
        var result = new List<PatternPiece>();
        foreach (var piece in pieces)
        {
            var last = result.Count == 0 ? default(PatternPiece?) : result[result.Count - 1];
            if (piece.Kind == PieceKind.Literal && last is { Kind: PieceKind.Literal } literal)
            {
                result[result.Count - 1] = PatternPiece.Literal(literal.Text + piece.Text);
            }
            else if (!(piece.Kind == PieceKind.Star && last is { Kind: PieceKind.Star }) && !(piece.Kind == PieceKind.Literal && piece.Text.Length == 0))
            {
                result.Add(piece);
            }
        }

        return result;
    }
}
