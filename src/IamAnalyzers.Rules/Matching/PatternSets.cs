using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Rules.Matching;

/// <summary>
/// Wildcard patterns as sets of texts: whether one holds another, whether two meet. Exact, because every text that a pattern
/// stands for is followed symbolically: the letters of both patterns, and one letter that occurs in neither.
/// </summary>
internal static class PatternSets
{
    // Patterns such as *a?????????? have exponentially many states; beyond this the answer is the careful one.
    private const int StateLimit = 4096;

    private const int Longest = 512;

    // No character either, and not the one that stands for unknown text.
    private const char Fresh = '\uFFFE';

    /// <summary>Whether every text that matches <paramref name="narrow"/> matches <paramref name="wide"/>; false where that is too hard to tell.</summary>
    public static bool Covers(string wide, string narrow, bool ignoreCase)
    {
        if (ignoreCase)
        {
            wide = Fold(wide);
            narrow = Fold(narrow);
        }

        if (wide == narrow || wide == "*")
        {
            return true;
        }

        if (narrow.IndexOfAny(['*', '?']) < 0)
        {
            return WildcardPattern.IsMatch(wide.AsSpan(), narrow.AsSpan());
        }

        // One text of the narrow pattern, in which each wildcard is a letter that the wide one has nowhere. Only a wildcard can
        // have matched that letter, and a star would match whatever else stood in its place.
        return WildcardPattern.IsMatch(wide.AsSpan(), narrow.Replace('*', Fresh).Replace('?', Fresh).AsSpan())
            && (wide.IndexOf('?') < 0 || (wide.Length <= Longest && narrow.Length <= Longest && Includes(wide, narrow)));
    }

    /// <summary>Whether some text matches both.</summary>
    public static bool Overlap(string left, string right, bool ignoreCase)
    {
        if (ignoreCase)
        {
            left = Fold(left);
            right = Fold(right);
        }

        // What stands before the first wildcard tells most pairs apart.
        for (var i = 0; i < left.Length && i < right.Length && left[i] is not ('*' or '?') && right[i] is not ('*' or '?'); i++)
        {
            if (left[i] != right[i])
            {
                return false;
            }
        }

        if (left.Length > Longest || right.Length > Longest)
        {
            return true; // Whoever asks whether two are apart should not hear so without proof.
        }

        // reach[j]: the first i characters of left and the first j of right can stand for the same text.
        var reach = new bool[right.Length + 1];
        var next = new bool[right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                var reachable = i == 0 && j == 0;
                if (i > 0)
                {
                    // A star may stand for nothing, or for one more character of the other side.
                    reachable |= left[i - 1] == '*' && reach[j];
                }

                if (j > 0)
                {
                    reachable |= right[j - 1] == '*' && next[j - 1];
                }

                if (i > 0 && j > 0)
                {
                    reachable |= left[i - 1] == '*' && next[j - 1] && right[j - 1] != '*';
                    reachable |= right[j - 1] == '*' && reach[j] && left[i - 1] != '*';
                    reachable |= reach[j - 1] && Meet(left[i - 1], right[j - 1]);
                }

                next[j] = reachable;
            }

            (reach, next) = (next, reach);
            Array.Clear(next, 0, next.Length);
        }

        return reach[right.Length];
    }

    private static bool Meet(char left, char right) => left != '*' && right != '*' && (left == right || left == '?' || right == '?');

    /// <summary>Walks all texts of the narrow pattern, keeping the set of places where the wide one may be.</summary>
    private static bool Includes(string wide, string narrow)
    {
        var alphabet = (wide + narrow).Where(static c => c is not ('*' or '?')).Distinct().Append(Fresh).ToArray();
        var seen = new HashSet<(int, string)>();
        var open = new Stack<(int Narrow, string Wide)>();
        Push(0, Close([0], wide));
        while (open.Count > 0)
        {
            var (at, places) = open.Pop();
            if (at == narrow.Length)
            {
                if (places.Length == 0 || places[places.Length - 1] != (char)wide.Length)
                {
                    return false;
                }

                continue;
            }

            var c = narrow[at];
            if (c == '*')
            {
                Push(at + 1, places);
            }

            foreach (var letter in c is '*' or '?' ? alphabet : [c])
            {
                Push(c == '*' ? at : at + 1, Step(places, letter, wide));
            }

            if (seen.Count > StateLimit)
            {
                return false;
            }
        }

        return true;

        void Push(int at, string places)
        {
            if (seen.Add((at, places)))
            {
                open.Push((at, places));
            }
        }
    }

    /// <summary>The places after one more letter, ascending; each is a character of the text that keeps them.</summary>
    private static string Step(string places, char letter, string pattern)
    {
        var next = new SortedSet<int>();
        foreach (var place in places)
        {
            if (place == pattern.Length)
            {
                continue;
            }

            var p = pattern[place];
            if (p == '*')
            {
                next.Add(place);
            }
            else if (p == '?' || p == letter)
            {
                next.Add(place + 1);
            }
        }

        return Close(next, pattern);
    }

    private static string Close(IEnumerable<int> places, string pattern)
    {
        var closed = new SortedSet<int>();
        foreach (var start in places)
        {
            var place = start;
            closed.Add(place);
            while (place < pattern.Length && pattern[place] == '*')
            {
                closed.Add(++place);
            }
        }

        return string.Concat(closed.Select(static p => (char)p));
    }

    private static string Fold(string text) => string.Concat(text.Select(Ascii.Fold));
}
