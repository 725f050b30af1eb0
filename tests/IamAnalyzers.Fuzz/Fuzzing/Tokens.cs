namespace IamAnalyzers.Fuzz;

/// <summary>Splits any text into strings, words, white space and single characters; together they are the text again.</summary>
internal static class Tokens
{
    public static List<string> Split(string text)
    {
        var tokens = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(text, start);
            tokens.Add(text[start..end]);
            start = end;
        }

        return tokens;
    }

    private static int EndOf(string text, int start)
    {
        var c = text[start];
        if (c == '"')
        {
            return EndOfString(text, start);
        }

        Func<char, bool>? kind = char.IsWhiteSpace(c) ? char.IsWhiteSpace : IsWord(c) ? IsWord : null;
        var end = start + 1;
        while (kind is not null && end < text.Length && kind(text[end]))
        {
            end++;
        }

        return end;
    }

    private static int EndOfString(string text, int start)
    {
        for (var i = start + 1; i < text.Length && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                return i + 1;
            }
        }

        return start + 1;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
