namespace IamAnalyzers.Generation.Emission;

/// <summary>A text at run time that patterns are held against.</summary>
/// <param name="Code">The expression.</param>
/// <param name="IsSpan">Whether it is a span of characters; else a string.</param>
internal readonly record struct TextExpr(string Code, bool IsSpan)
{
    /// <summary>Whether the text is exactly this.</summary>
    public BoolExpr Is(string text) => IsSpan
        ? BoolExpr.Call($"{Names.Text}.Is({Code}, {Literals.String(text)})")
        : BoolExpr.Equal(Code, Literals.String(text));
}

/// <summary>Writes how one text is matched with one pattern: by comparison where the pattern's form allows it, else by the matcher.</summary>
internal static class TextMatch
{
    /// <summary>Null at run time counts as an empty text.</summary>
    public static BoolExpr Match(IReadOnlyList<PatternPiece> pattern, TextExpr text, PolicyScope scope)
    {
        var code = text.Code;
        switch (pattern.Count)
        {
            case 0:
                return Call("IsEmpty", code);
            case 1 when pattern[0].Kind == PieceKind.Star:
                return BoolExpr.True;
            case 1 when pattern[0].Kind == PieceKind.Literal:
                return text.Is(pattern[0].Text);
            case 2 when Is(pattern, PieceKind.Literal, PieceKind.Star):
                return Call("StartsWith", code, Literals.String(pattern[0].Text));
            case 2 when Is(pattern, PieceKind.Star, PieceKind.Literal):
                return Call("EndsWith", code, Literals.String(pattern[1].Text));
            case 3 when Is(pattern, PieceKind.Literal, PieceKind.Star, PieceKind.Literal):
                return Call("StartsAndEndsWith", code, Literals.String(pattern[0].Text), Literals.String(pattern[2].Text));
            case 3 when Is(pattern, PieceKind.Star, PieceKind.Literal, PieceKind.Star):
                return Call("Contains", code, Literals.String(pattern[1].Text));
        }

        return TryJoin(pattern, code, scope) ?? General(pattern, code, scope);
    }

    /// <summary>The one wildcard matcher over a text or a whole resource.</summary>
    public static BoolExpr General(IReadOnlyList<PatternPiece> pattern, string code, PolicyScope scope) =>
        BoolExpr.Call(PatternPieces.NeedsTemplate(pattern)
            ? $"{Names.ResourcePatterns}.IsLike({code}, {scope.TemplateArguments(pattern.ToList())})"
            : $"{Names.ResourcePatterns}.IsLike({code}, {Literals.String(PatternPieces.ToText(pattern, asTemplate: false))})");

    /// <summary>Literals and variables one behind the other, perhaps with a star at the end: compared piece by piece.</summary>
    private static BoolExpr? TryJoin(IReadOnlyList<PatternPiece> pattern, string code, PolicyScope scope)
    {
        var isPrefix = pattern[pattern.Count - 1].Kind == PieceKind.Star;
        var pieces = pattern.Take(pattern.Count - (isPrefix ? 1 : 0)).ToList();
        if (!pieces.All(static p => p.Kind is PieceKind.Literal or PieceKind.Variable))
        {
            return null;
        }

        var takes = pieces.Select(p => $".Take({(p.Kind == PieceKind.Literal ? Literals.String(p.Text) : scope.Variable(p))})");
        return BoolExpr.Call($"new {Names.TextCursor}({code}){string.Concat(takes)}.{(isPrefix ? "IsPrefix" : "IsWhole")}");
    }

    private static BoolExpr Call(string method, params string[] arguments) => BoolExpr.Call($"{Names.Text}.{method}({string.Join(", ", arguments)})");

    private static bool Is(IReadOnlyList<PatternPiece> pattern, params PieceKind[] kinds) => pattern.Select(static p => p.Kind).SequenceEqual(kinds);
}
