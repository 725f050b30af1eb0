using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Generation.Emission;

/// <summary>
/// Writes how a text in parts, such as <c>{BucketName}/{ObjectName}</c>, is matched with a pattern, such as <c>docs/*</c>, without
/// putting the text together: literal parts are matched here and now, and a pattern that names a separator is divided at it. Where
/// a value itself holds the separator, and for patterns of other forms, the runtime's matcher has the whole text.
/// </summary>
internal sealed class PartsMatch(PolicyScope scope, Func<BoolExpr> general)
{
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text's parts; no two expressions side by side.</param>
    /// <param name="scope">Where constants and context are.</param>
    /// <param name="general">Matches the whole text with the whole pattern, at run time.</param>
    public static BoolExpr Match(IReadOnlyList<PatternPiece> pattern, IReadOnlyList<TextPart> text, PolicyScope scope, Func<BoolExpr> general)
    {
        // One expression and one pattern need no detour.
        if (text.Count == 1 && !text[0].IsLiteral)
        {
            return TextMatch.Match(pattern, text[0].Expression, scope);
        }

        return new PartsMatch(scope, general).Match([.. pattern], [.. text]);
    }

    private BoolExpr Match(List<PatternPiece> pattern, List<TextPart> text)
    {
        if (!TrimStart(pattern, text) || !TrimEnd(pattern, text))
        {
            return BoolExpr.False;
        }

        if (pattern.Count == 1 && pattern[0].Kind == PieceKind.Star)
        {
            return BoolExpr.True;
        }

        if (text.All(static t => t.IsLiteral))
        {
            return PatternPieces.HasVariable(pattern) ? general() : BoolExpr.Of(IsLiteralMatch(pattern, text));
        }

        if (text.Count == 1 && !text[0].IsLiteral)
        {
            return TextMatch.Match(pattern, text[0].Expression, scope);
        }

        return pattern.Count > 0 && !text[0].IsLiteral ? MatchAtSeparator(pattern, text) : MatchOther(pattern, text);
    }

    private static bool IsLiteralMatch(List<PatternPiece> pattern, List<TextPart> text)
    {
        // Data that looks like a wildcard is in no ARN template.
        var isData = pattern.Any(static p => p.Kind == PieceKind.Literal && p.Text.IndexOfAny(['*', '?']) >= 0);
        var known = string.Concat(text.Select(static t => t.Literal));
        return !isData && WildcardPattern.IsMatch(PatternPieces.ToText(pattern, asTemplate: false).AsSpan(), known.AsSpan());
    }

    /// <summary>The text begins with a value and a separator behind it.</summary>
    private BoolExpr MatchAtSeparator(List<PatternPiece> pattern, List<TextPart> text)
    {
        if (pattern[0].Kind != PieceKind.Literal)
        {
            return MatchOther(pattern, text);
        }

        var value = text[0].Expression;
        var separator = text[1].Literal!;
        var literal = pattern[0].Text;
        var index = literal.IndexOf(separator[0]);
        if (index < 0)
        {
            return MatchWithinValue(pattern, value, literal, separator);
        }

        if (literal.Length - index < separator.Length && pattern.Count > 1)
        {
            return general();
        }

        // A value without the separator ends where the separator begins. One that has it itself is for the matcher.
        var irregular = Starts(value, literal.Substring(0, index + 1)) & general();
        if (string.CompareOrdinal(literal, index, separator, 0, separator.Length) != 0)
        {
            return irregular;
        }

        var rest = literal.Substring(index + separator.Length);
        List<PatternPiece> tail = [.. rest.Length > 0 ? [PatternPiece.Literal(rest)] : Array.Empty<PatternPiece>(), .. pattern.Skip(1)];
        var regular = Match(tail, text.Skip(2).ToList());
        return BoolExpr.Choose(value.Is(literal.Substring(0, index)), regular, irregular);
    }

    /// <summary>The pattern's first literal holds no separator: it has to be the beginning of the value.</summary>
    private BoolExpr MatchWithinValue(List<PatternPiece> pattern, TextExpr value, string literal, string separator)
    {
        var starts = Starts(value, literal);
        var rest = pattern.Skip(1).ToList();
        return rest.Count == 0 ? BoolExpr.False
            : IsAnything(rest, separator) ? starts
            : starts & general();
    }

    /// <summary>Whether the rest of a pattern matches all that ends in a text with the separator.</summary>
    private static bool IsAnything(List<PatternPiece> rest, string separator) =>
        rest[0].Kind == PieceKind.Star
        && (rest.Count == 1
            || (rest.Count == 3 && rest[1].Kind == PieceKind.Literal && rest[2].Kind == PieceKind.Star && separator.Contains(rest[1].Text)));

    private BoolExpr MatchOther(List<PatternPiece> pattern, List<TextPart> text)
    {
        if (pattern.Count == 0)
        {
            return text.Any(static p => p.IsLiteral) ? BoolExpr.False : general();
        }

        return pattern[0].Kind == PieceKind.Star && text.Any(p => p.IsLiteral && IsAnything(pattern, p.Literal!)) ? BoolExpr.True : general();
    }

    private static BoolExpr Starts(TextExpr value, string prefix) => BoolExpr.Call($"{Names.Text}.StartsWith({value.Code}, {Literals.String(prefix)})");

    /// <summary>Takes from both what both begin with; false where they cannot match.</summary>
    private static bool TrimStart(List<PatternPiece> pattern, List<TextPart> text)
    {
        while (pattern.Count > 0 && text.Count > 0 && text[0].Literal is { } known && pattern[0].Kind is PieceKind.Literal or PieceKind.One)
        {
            var expected = pattern[0].Kind == PieceKind.One ? known.Substring(0, 1) : pattern[0].Text;
            var length = Math.Min(known.Length, expected.Length);
            if (string.CompareOrdinal(known, 0, expected, 0, length) != 0)
            {
                return false;
            }

            Replace(pattern, 0, PatternPiece.Literal(expected.Substring(length)), expected.Length == length);
            Replace(text, 0, new TextPart(known.Substring(length), default), known.Length == length);
        }

        return pattern.Count > 0 || text.All(static t => !t.IsLiteral);
    }

    private static bool TrimEnd(List<PatternPiece> pattern, List<TextPart> text)
    {
        while (pattern.Count > 0 && text.Count > 0 && text[text.Count - 1].Literal is { } known && pattern[pattern.Count - 1] is { Kind: PieceKind.Literal } last)
        {
            var length = Math.Min(known.Length, last.Text.Length);
            if (string.CompareOrdinal(known, known.Length - length, last.Text, last.Text.Length - length, length) != 0)
            {
                return false;
            }

            Replace(pattern, pattern.Count - 1, PatternPiece.Literal(last.Text.Substring(0, last.Text.Length - length)), last.Text.Length == length);
            Replace(text, text.Count - 1, new TextPart(known.Substring(0, known.Length - length), default), known.Length == length);
        }

        return true;
    }

    private static void Replace<T>(List<T> items, int index, T replacement, bool isUsedUp)
    {
        if (isUsedUp)
        {
            items.RemoveAt(index);
        }
        else
        {
            items[index] = replacement;
        }
    }
}
