namespace IamAnalyzers.Rules.Comparison;

/// <summary>A text of a set: found, or none exists, or too hard to tell.</summary>
/// <param name="IsEmpty">Whether there surely is none.</param>
/// <param name="Text">The letters of a text; null where there is none and where it is too hard to tell.</param>
internal readonly record struct TextAnswer(bool IsEmpty, int[]? Text)
{
    public bool IsTooHard => !IsEmpty && Text is null;
}

/// <summary>
/// Finds a text that is in certain patterns and outside of others. Exact: the product of all patterns' automata is walked from
/// the shortest text on, over the letters of the patterns and one letter that occurs in none.
/// </summary>
internal static class TextSpace
{
    // Patterns such as *a?????????? have exponentially many states.
    private const int StateLimit = 4096;

    private const string Fresh = "xyzabcdefghijklmnopqrstuvw0123456789";

    /// <summary>A shortest text of the set.</summary>
    /// <param name="all">Of each of these lists one pattern at least must hold the text.</param>
    /// <param name="none">None of these may.</param>
    public static TextAnswer Find(IReadOnlyList<IReadOnlyList<TextPattern>> all, IEnumerable<TextPattern> none)
    {
        var seed = all.FirstOrDefault(static c => c.Count == 1 && c[0].Places.Length > 0 && !c[0].Places[0].IsStar)?[0];
        if (seed is not null)
        {
            // What does not begin alike holds none of the texts.
            all = all.Select(any => any.Count == 1 ? any : any.Where(p => BeginAlike(seed, p)).ToList()).ToList();
            none = none.Where(p => BeginAlike(seed, p));
        }

        return all.Any(any => any.Count == 0 || (seed is not null && !any.Any(p => BeginAlike(seed, p))))
            ? new TextAnswer(true, null)
            : new Product(all, none).Search();
    }

    /// <summary>Whether nothing in front of the first star keeps two patterns apart.</summary>
    public static bool BeginAlike(TextPattern left, TextPattern right)
    {
        for (var i = 0; i < left.Places.Length && i < right.Places.Length; i++)
        {
            var (l, r) = (left.Places[i], right.Places[i]);
            if (l.IsStar || r.IsStar)
            {
                return true;
            }

            if (l.Kind is PlaceKind.Letter or PlaceKind.Folded
                && r.Kind is PlaceKind.Letter or PlaceKind.Folded
                && TextPattern.Fold(l.Letter) != TextPattern.Fold(r.Letter))
            {
                return false;
            }
        }

        return left.Places.Length == right.Places.Length
            || left.Places.Any(static p => p.IsStar)
            || right.Places.Any(static p => p.IsStar);
    }

    /// <summary>All patterns run side by side; a state is a set of places, a bit for each.</summary>
    private sealed class Product
    {
        private readonly List<TextPattern> _patterns = [];
        private readonly List<int> _starts = [];
        private readonly List<int[]> _clauses = [];
        private readonly int _firstNone;
        private readonly int _words;
        private readonly int[] _alphabet;
        private readonly bool _tellsCase;

        public Product(IReadOnlyList<IReadOnlyList<TextPattern>> all, IEnumerable<TextPattern> none)
        {
            var bits = 0;
            foreach (var clause in all)
            {
                _clauses.Add(clause.Select(Add).ToArray());
            }

            _firstNone = _patterns.Count;
            foreach (var pattern in none)
            {
                Add(pattern);
            }

            _words = (bits + 63) / 64;
            _tellsCase = _patterns.Exists(static p => p.Places.Any(static l => l.Kind == PlaceKind.Letter));
            _alphabet = Alphabet();

            int Add(TextPattern pattern)
            {
                _patterns.Add(pattern);
                _starts.Add(bits);
                bits += pattern.Places.Length + 1;
                return _patterns.Count - 1;
            }
        }

        public TextAnswer Search()
        {
            var start = new ulong[_words];
            for (var p = 0; p < _patterns.Count; p++)
            {
                Enter(start, p, 0);
            }

            var seen = new HashSet<ulong[]>(WordsComparer.Instance) { start };
            var open = new List<(ulong[] State, int From, int Letter)> { (start, -1, 0) };
            for (var at = 0; at < open.Count; at++)
            {
                var state = open[at].State;
                if (IsDead(state))
                {
                    continue;
                }

                if (Accepts(state))
                {
                    return new TextAnswer(false, Trace(open, at));
                }

                foreach (var letter in LettersFrom(state))
                {
                    var next = Step(state, letter);
                    if (seen.Add(next))
                    {
                        open.Add((next, at, letter));
                    }
                }

                if (seen.Count > StateLimit)
                {
                    return new TextAnswer(false, null);
                }
            }

            return new TextAnswer(true, null);
        }

        private static int[] Trace(List<(ulong[] State, int From, int Letter)> open, int at)
        {
            var letters = new List<int>();
            for (; open[at].From >= 0; at = open[at].From)
            {
                letters.Add(open[at].Letter);
            }

            letters.Reverse();
            return [.. letters];
        }

        /// <summary>The letters that occur, folded ones in both cases, and one that does not; that one first.</summary>
        private int[] Alphabet()
        {
            var letters = new SortedSet<int>();
            foreach (var place in _patterns.SelectMany(static p => p.Places))
            {
                if (place.Kind == PlaceKind.Letter)
                {
                    letters.Add(place.Letter);
                }
                else if (place.Kind == PlaceKind.Folded)
                {
                    letters.Add(place.Letter);
                    if (_tellsCase)
                    {
                        letters.Add(Upper(place.Letter));
                    }
                }
            }

            var used = new HashSet<int>(letters.Select(TextPattern.Fold));
            var fresh = Fresh.Select(static c => (int)c).Concat(Enumerable.Range(0x3B1, 0x2000)).First(c => !used.Contains(c));
            return [fresh, .. letters.OrderBy(static c => c is >= 'A' and <= 'Z')];
        }

        private static int Upper(int letter) => letter is >= 'a' and <= 'z' ? letter - 32 : letter;

        /// <summary>Where one list of patterns can only go on with certain letters, those.</summary>
        private IEnumerable<int> LettersFrom(ulong[] state)
        {
            IEnumerable<int> best = _alphabet;
            var bestCount = _alphabet.Length;
            foreach (var clause in _clauses)
            {
                var letters = new SortedSet<int>();
                if (!clause.All(p => AddLetters(state, p, letters)))
                {
                    continue;
                }

                if (letters.Count < bestCount)
                {
                    best = letters;
                    bestCount = letters.Count;
                }
            }

            return best;
        }

        private bool AddLetters(ulong[] state, int pattern, SortedSet<int> letters)
        {
            var places = _patterns[pattern].Places;
            for (var i = 0; i < places.Length; i++)
            {
                if (!Has(state, _starts[pattern] + i))
                {
                    continue;
                }

                if (places[i].Kind is not (PlaceKind.Letter or PlaceKind.Folded))
                {
                    return false;
                }

                letters.Add(places[i].Letter);

                // Both cases only where some pattern tells them apart.
                if (places[i].Kind == PlaceKind.Folded && Upper(places[i].Letter) != places[i].Letter && _tellsCase)
                {
                    letters.Add(Upper(places[i].Letter));
                }
            }

            return true;
        }

        private bool IsDead(ulong[] state)
        {
            foreach (var clause in _clauses)
            {
                if (!Array.Exists(clause, p => IsAlive(state, p)))
                {
                    return true;
                }
            }

            for (var p = _firstNone; p < _patterns.Count; p++)
            {
                if (_patterns[p].EndsOpen && Has(state, _starts[p] + _patterns[p].Places.Length))
                {
                    return true;
                }
            }

            return false;
        }

        private bool IsAlive(ulong[] state, int pattern)
        {
            for (var i = 0; i <= _patterns[pattern].Places.Length; i++)
            {
                if (Has(state, _starts[pattern] + i))
                {
                    return true;
                }
            }

            return false;
        }

        private bool Accepts(ulong[] state)
        {
            for (var p = _firstNone; p < _patterns.Count; p++)
            {
                if (IsAtEnd(state, p))
                {
                    return false;
                }
            }

            return _clauses.TrueForAll(clause => Array.Exists(clause, p => IsAtEnd(state, p)));
        }

        private bool IsAtEnd(ulong[] state, int pattern) => Has(state, _starts[pattern] + _patterns[pattern].Places.Length);

        private ulong[] Step(ulong[] state, int letter)
        {
            var next = new ulong[_words];
            for (var p = 0; p < _patterns.Count; p++)
            {
                var places = _patterns[p].Places;
                for (var i = 0; i < places.Length; i++)
                {
                    if (Has(state, _starts[p] + i) && places[i].Takes(letter))
                    {
                        Enter(next, p, places[i].IsStar ? i : i + 1);
                    }
                }
            }

            return next;
        }

        /// <summary>Marks a place, and what stands behind its stars, which may take nothing.</summary>
        private void Enter(ulong[] state, int pattern, int place)
        {
            var places = _patterns[pattern].Places;
            while (true)
            {
                var bit = _starts[pattern] + place;
                state[bit >> 6] |= 1UL << (bit & 63);
                if (place == places.Length || !places[place].IsStar)
                {
                    return;
                }

                place++;
            }
        }

        private static bool Has(ulong[] state, int bit) => (state[bit >> 6] >> (bit & 63) & 1) != 0;
    }

    private sealed class WordsComparer : IEqualityComparer<ulong[]>
    {
        public static WordsComparer Instance { get; } = new();

        public bool Equals(ulong[] x, ulong[] y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(ulong[] words)
        {
            var hash = 17UL;
            foreach (var word in words)
            {
                hash = unchecked((hash * 0x9E3779B97F4A7C15UL) ^ word ^ (word >> 29));
            }

            return unchecked((int)(hash ^ (hash >> 32)));
        }
    }
}
