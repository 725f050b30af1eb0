using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Policies.Authorization;

/// <summary>
/// Finds the statements that can match an action without looking at the others: by the action itself, by its service, or
/// always. Each statement stands in one list for any action.
/// </summary>
internal sealed class ActionIndex
{
    private static readonly int[] None = [];

    private readonly FoldedTable _byAction;
    private readonly FoldedTable _byService;

    public ActionIndex(IReadOnlyList<Statement> statements)
    {
        var always = new List<int>();
        var services = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var actions = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < statements.Count; i++)
        {
            var statement = statements[i];
            if (statement.IsNotAction || statement.Actions.Any(static a => a.IsAny))
            {
                always.Add(i);
                continue;
            }

            var wholeServices = new HashSet<string>(
                statement.Actions.Where(static a => a.IsValid && a.HasWildcard).Select(static a => Lower(a.Service)),
                StringComparer.Ordinal);
            foreach (var service in wholeServices)
            {
                Add(services, service, i);
            }

            foreach (var action in statement.Actions)
            {
                if (action.IsValid && !wholeServices.Contains(Lower(action.Service)))
                {
                    Add(actions, Lower(action.Text), i);
                }
            }
        }

        Always = always.ToArray();
        _byService = new FoldedTable(services);
        _byAction = new FoldedTable(actions);
    }

    /// <summary>Statements that have to be looked at for every action.</summary>
    public int[] Always { get; }

    /// <summary>Statements with a wildcard in the action's service.</summary>
    public int[] ForService(in RequestFacts facts) => _byService.Find(facts.Service, facts.ServiceHash) ?? None;

    /// <summary>Statements that name the action; it matches them.</summary>
    public int[] ForAction(in RequestFacts facts) => _byAction.Find(facts.Action.AsSpan(), facts.ActionHash) ?? None;

    private static void Add(Dictionary<string, List<int>> lists, string key, int statement)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        if (list.Count == 0 || list[list.Count - 1] != statement)
        {
            list.Add(statement);
        }
    }

    private static string Lower(string text)
    {
        foreach (var c in text)
        {
            if (c is >= 'A' and <= 'Z')
            {
                return new string(text.Select(Ascii.Fold).ToArray());
            }
        }

        return text;
    }

    /// <summary>A hash table looked up by a span whose hash is known, so that looking up allocates nothing.</summary>
    private readonly struct FoldedTable
    {
        private readonly (string? Key, int Hash, int[] Statements)[] _slots;

        public FoldedTable(Dictionary<string, List<int>> lists)
        {
            var size = 4;
            while (size < lists.Count * 2)
            {
                size *= 2;
            }

            _slots = new (string?, int, int[])[size];
            foreach (var pair in lists)
            {
                var hash = Ascii.HashIgnoreCase(pair.Key.AsSpan());
                var slot = Slot(hash);
                while (_slots[slot].Key is not null)
                {
                    slot = (slot + 1) & (size - 1);
                }

                _slots[slot] = (pair.Key, hash, pair.Value.ToArray());
            }
        }

        public int[]? Find(ReadOnlySpan<char> text, int hash)
        {
            for (var slot = Slot(hash); _slots[slot].Key is { } key; slot = (slot + 1) & (_slots.Length - 1))
            {
                if (_slots[slot].Hash == hash && Ascii.EqualsIgnoreCase(key.AsSpan(), text))
                {
                    return _slots[slot].Statements;
                }
            }

            return null;
        }

        private int Slot(int hash) => unchecked((int)((uint)hash * 2654435769u >> 8)) & (_slots.Length - 1);
    }
}
