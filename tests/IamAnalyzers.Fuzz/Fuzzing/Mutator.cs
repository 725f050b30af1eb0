namespace IamAnalyzers.Fuzz;

/// <summary>Edits a text at random tokens, one to four times: what typing, merging and malice do to files.</summary>
internal static class Mutator
{
    private const int LongestHuge = 3_000;

    // Values of other types, the grammar's own characters, and characters that stand in no sane file.
    private static readonly string[] Wrong =
    [
        "null", "true", "0", "-1e400", "[]", "{}", "\"\"", "[[", "}", "\"*\"", "\"a:b\"", "\"arn:aws:s3:::b/*\"", "\"${aws:username}\"", "\"${\"", "\"\\ud800\"", "\"\\u0000\"",
        "//", "/*", "'", "\"", "\\", ",", ":", "\"Fn::Sub\"", "\"Ref\"", "$\"{", "@\"", "\"\"\"", "(", ")", ";", "new", "+", "=>", "\n",
    ];

    private static readonly string[] Strange =
        ["\0", "\u0001", "\u001f", "\u007f", "\u0085", "\u00a0", "\u2028", "\ufeff", "\uffff", "\ufffe", "\ufdd0", "\ud800", "\udc00", "é", "😀", "\t", "\r", "\u0130", "?", "*"];

    /// <summary>A mutant of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="other">A text whose tokens may be put in.</param>
    /// <param name="dice">Decides.</param>
    public static string Mutate(string text, string other, Dice dice)
    {
        var tokens = Tokens.Split(text);
        for (var edits = 1 + dice.Below(4); edits > 0; edits--)
        {
            if (tokens.Count == 0)
            {
                tokens.Add(dice.Pick(Wrong));
            }

            Edit(tokens, other, dice);
        }

        return string.Concat(tokens);
    }

    private static void Edit(List<string> tokens, string other, Dice dice)
    {
        var at = dice.Below(tokens.Count);
        switch (dice.Below(12))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.RemoveRange(at, Math.Min(1 + dice.Below(20), tokens.Count - at));
                break;
            case 2:
                tokens.Insert(at, tokens[at]);
                break;
            case 3:
                tokens.InsertRange(at, tokens.GetRange(at, Math.Min(1 + dice.Below(40), tokens.Count - at)));
                break;
            case 4:
                var second = dice.Below(tokens.Count);
                (tokens[at], tokens[second]) = (tokens[second], tokens[at]);
                break;
            case 5 when dice.Below(3) == 0:
                tokens.RemoveRange(at, tokens.Count - at);
                break;
            case 6:
                tokens[at] = dice.Pick(Wrong);
                break;
            case 7:
                tokens.Insert(at, dice.Pick(Wrong));
                break;
            case 8 when dice.Below(8) == 0:
                tokens[at] = Huge(tokens[at], dice);
                break;
            case 9:
                tokens[at] = Within(tokens[at], dice.Pick(Strange), dice);
                break;
            case 10 when other.Length > 0:
                var start = dice.Below(other.Length);
                tokens.Insert(at, other.Substring(start, Math.Min(1 + dice.Below(60), other.Length - start)));
                break;
            default:
                tokens[at] = WithinLetters(tokens[at], dice);
                break;
        }
    }

    private static string Huge(string token, Dice dice) => dice.Below(4) switch
    {
        0 => "\"" + new string('*', dice.Below(LongestHuge)) + "\"",
        1 => new string('[', dice.Below(LongestHuge)),
        2 => string.Concat(Enumerable.Repeat(token, 1 + dice.Below(1 + (LongestHuge / Math.Max(1, token.Length))))),
        _ => "\"" + string.Concat(Enumerable.Repeat("*a?", dice.Below(LongestHuge / 3))) + "\"",
    };

    private static string Within(string token, string piece, Dice dice) => token.Insert(dice.Below(token.Length + 1), piece);

    /// <summary>A slip of the finger: a letter gone, doubled, of the other case, or another one.</summary>
    private static string WithinLetters(string token, Dice dice)
    {
        if (token.Length == 0)
        {
            return dice.Pick(Wrong);
        }

        var at = dice.Below(token.Length);
        var c = token[at];
        return dice.Below(4) switch
        {
            0 => token.Remove(at, 1),
            1 => token.Insert(at, c.ToString()),
            2 => token.Remove(at, 1).Insert(at, (char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)).ToString()),
            _ => token.Remove(at, 1).Insert(at, ((char)(' ' + dice.Below(95))).ToString()),
        };
    }
}
