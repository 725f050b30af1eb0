using IamAnalyzers.Rules.Credentials;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>
/// Looks through the text of a C# file for places worth a closer look: what looks like a credential in one piece, escapes,
/// and literals that are put together from pieces which could be parts of one. Nothing is bound or visited for this;
/// in most files it finds nothing, and that is the end of it.
/// </summary>
internal static class SourceCandidates
{
    private const int LongestPiece = 60;
    private const int ShortestToken = 80;

    /// <summary>Adds the positions of a text that are worth a look, in no order, some perhaps twice.</summary>
    public static void Find(string text, List<int> positions)
    {
        FindValues(text, positions);
        FindRuns(text, positions);
        FindAll(text, "\\u00", positions);
        FindAll(text, "\\x", positions);
        FindAll(text, "\\U00", positions);
        FindAll(text, "UnsafePlainText", positions);
        FindAll(text, ".Concat(", positions);
        FindAll(text, ".Join(", positions);
        new PieceScan(text, positions).Run();
    }

    private static void FindValues(string text, List<int> positions)
    {
        if (!CredentialAnchors.HasValue(text.AsSpan()))
        {
            return;
        }

        var matches = new List<CredentialMatch>();
        SelfEvidentCredentials.Find(text.AsSpan(), matches);
        foreach (var match in matches)
        {
            positions.Add(match.Start + match.Length / 2);
        }

        // A prefix alone can be a piece of a key whose rest stands elsewhere.
        foreach (var prefix in (string[])["\"AKIA", "\"ASIA", "\"ABIA", "\"ACCA"])
        {
            FindAll(text, prefix, positions);
        }
    }

    /// <summary>Runs of base64 as long as a secret, an SMTP password, an encoded secret or a session token.</summary>
    private static void FindRuns(string text, List<int> positions)
    {
        var position = 0;
        while (Base64Runs.TryFind(text.AsSpan(), position, SecretShape.Length, out var start, out var end))
        {
            if (end - start is SecretShape.Length or 43 or 44 or (>= 53 and <= 61) or >= ShortestToken)
            {
                positions.Add(start + 1);
            }

            position = end;
        }
    }

    private static void FindAll(string text, string anchor, List<int> positions)
    {
        var position = text.IndexOf(anchor, StringComparison.Ordinal);
        while (position >= 0)
        {
            positions.Add(position + 1);
            position = text.IndexOf(anchor, position + anchor.Length, StringComparison.Ordinal);
        }
    }

    /// <summary>Finds literals next to a plus, in lists of literals, with holes, or named by constants that are added up.</summary>
    private struct PieceScan(string text, List<int> positions)
    {
        private readonly bool _hasLists = text.Contains("Concat(") || text.Contains("Join(") || text.Contains("Append(") || text.Contains("Format(");
        private readonly HashSet<string> _constants = new(StringComparer.Ordinal);
        private readonly List<int> _sums = [];

        public readonly void Run()
        {
            var position = 0;
            while (position < text.Length)
            {
                var hit = text.AsSpan(position).IndexOfAny('"', '\'', '+');
                if (hit < 0)
                {
                    break;
                }

                position += hit;
                position = text[position] switch
                {
                    '"' => AtQuote(position),
                    '\'' => AtCharacter(position),
                    _ => AtPlus(position),
                };
            }

            AddSumsOfConstants();
        }

        private readonly int AtQuote(int quote)
        {
            var window = text.AsSpan(quote + 1, Math.Min(LongestPiece + 1, text.Length - quote - 1));
            var close = window.IndexOf('"');
            if (close <= 0)
            {
                return quote + 1;
            }

            var end = quote + 1 + close;
            var hasHoles = false;
            foreach (var c in window.Slice(0, close))
            {
                if (c is '{' or '}' or '.' or '(' or ')' or '_')
                {
                    hasHoles = true;
                }
                else if (!CharacterClasses.IsBase64(c))
                {
                    return quote + 1;
                }
            }

            Judge(quote, end, hasHoles);
            return quote + 1;
        }

        private readonly void Judge(int quote, int end, bool hasHoles)
        {
            var before = Before(quote - 1);
            var after = After(end + 1);
            var isInterpolated = before >= 0 && text[before] is '$' or '@' && text.AsSpan(Math.Max(0, before - 1), 2).IndexOf('$') >= 0;
            if (hasHoles || isInterpolated)
            {
                if (isInterpolated && hasHoles)
                {
                    positions.Add(quote);
                }

                return;
            }

            var previous = before < 0 ? '\0' : text[before];
            var next = after >= text.Length ? '\0' : text[after];
            if (previous == '+' || next == '+' || (_hasLists && (next == ',' || previous == ',' || (previous == '(' && next == ')'))))
            {
                positions.Add(quote + 1);
            }
            else if (previous == '=' && next is ';' or ',' or ')')
            {
                _constants.Add(WordBefore(before - 1));
            }
        }

        /// <summary>A list of characters is looked at from its first one.</summary>
        private readonly int AtCharacter(int quote)
        {
            if (quote + 2 >= text.Length || text[quote + 2] != '\'' || !CharacterClasses.IsBase64(text[quote + 1]))
            {
                return quote + 1;
            }

            var next = After(quote + 3);
            if (next < text.Length && text[next] == ',' && After(next + 1) is var second && second < text.Length && text[second] == '\'')
            {
                var before = Before(quote - 1);
                if (before < 0 || text[before] != ',')
                {
                    positions.Add(quote + 1);
                }
            }

            return quote + 3;
        }

        private readonly int AtPlus(int plus)
        {
            var before = Before(plus - 1);
            var after = After(plus + 1);
            if (before >= 0 && after < text.Length && CharacterClasses.IsWord(text[before]) && CharacterClasses.IsWord(text[after]) && !char.IsDigit(text[after]))
            {
                _sums.Add(plus);
            }

            return plus + 1;
        }

        private readonly void AddSumsOfConstants()
        {
            if (_constants.Count == 0)
            {
                return;
            }

            foreach (var plus in _sums)
            {
                if (_constants.Contains(WordBefore(plus - 1)) || _constants.Contains(WordBehind(plus + 1)))
                {
                    positions.Add(plus);
                }
            }
        }

        private readonly int Before(int position)
        {
            while (position >= 0 && char.IsWhiteSpace(text[position]))
            {
                position--;
            }

            return position;
        }

        private readonly int After(int position)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            return position;
        }

        private readonly string WordBefore(int position)
        {
            var end = Before(position) + 1;
            var start = end;
            while (start > 0 && CharacterClasses.IsWord(text[start - 1]))
            {
                start--;
            }

            return text.Substring(start, end - start);
        }

        private readonly string WordBehind(int position)
        {
            var start = After(position);
            var end = start;
            while (end < text.Length && (CharacterClasses.IsWord(text[end]) || text[end] == '.'))
            {
                end++;
            }

            var word = text.Substring(start, end - start);
            return word.Substring(word.LastIndexOf('.') + 1);
        }
    }
}
