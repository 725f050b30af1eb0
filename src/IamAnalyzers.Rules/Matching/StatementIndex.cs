using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Matching;

/// <summary>
/// The statements of a document by what they say, so that those which may be equal to one, or wider, are found without a look
/// at all others.
/// </summary>
internal sealed class StatementIndex
{
    private readonly ImmutableArray<StatementSyntax> _statements;
    private readonly int[] _firstEqual;
    private readonly Dictionary<Group, Members> _groups = [];

    public StatementIndex(ImmutableArray<StatementSyntax> statements)
    {
        _statements = statements;
        _firstEqual = new int[statements.Length];
        var known = new Dictionary<(Group, int, int), List<int>>();
        for (var i = 0; i < statements.Length; i++)
        {
            var statement = statements[i];
            var group = Group.Of(statement);
            var key = (group, HashOf(statement.Actions.Select(static a => a.Pattern.Text.ToLowerInvariant())), HashOf(statement.Resources.Select(static r => r.Pattern.Text)));
            _firstEqual[i] = i;
            if (!known.TryGetValue(key, out var others))
            {
                known.Add(key, others = []);
            }

            var first = others.FindIndex(o => AreEqual(statements[o], statement));
            if (first >= 0)
            {
                _firstEqual[i] = others[first];
            }
            else
            {
                others.Add(i);
            }

            if (!_groups.TryGetValue(group, out var members))
            {
                _groups.Add(group, members = new Members());
            }

            members.Add(statement);
        }
    }

    /// <summary>The first statement that is equal to one but for the Sid and the order of lists: itself, where none stands before it.</summary>
    public StatementSyntax FirstEqual(StatementSyntax statement) => _statements[_firstEqual[statement.Index]];

    /// <summary>The first other statement of the same effect that says all that one says, and is not equal to it.</summary>
    public StatementSyntax? FirstWider(StatementSyntax statement)
    {
        if (statement.Effect is null || statement.Actions.IsEmpty)
        {
            return null;
        }

        // A statement without conditions says more than one with any; else they have to be the same.
        var group = Group.Of(statement);
        var candidates = Candidates(group, statement);
        if (group.Conditions != 0)
        {
            candidates = candidates.Concat(Candidates(group with { Conditions = 0 }, statement));
        }

        var at = statement.Index;
        foreach (var index in candidates.Distinct().OrderBy(static i => i))
        {
            var other = _statements[index];
            if (_firstEqual[index] != _firstEqual[at]
                && StatementSets.Covers(other, statement)
                && !(index > at && StatementSets.Covers(statement, other)))
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>Those statements of an effect, without conditions, whose actions and resources may hold those of another, in the order of the text.</summary>
    public IEnumerable<StatementSyntax> MayCover(StatementSyntax statement, Effect effect) => statement.Actions.IsEmpty
        ? []
        : _groups.Where(g => g.Key.Effect == effect && g.Key.Conditions == 0)
            .SelectMany(g => g.Value.MayCover(statement))
            .Distinct()
            .OrderBy(static i => i)
            .Select(i => _statements[i]);

    /// <summary>Whether two statements are equal but for their Sid and the order of their lists.</summary>
    private static bool AreEqual(StatementSyntax left, StatementSyntax right) =>
        left.Effect is not null
        && left.Effect == right.Effect
        && left.Actions.Length > 0
        && left.Actions.Length == right.Actions.Length
        && left.Resources.Length == right.Resources.Length
        && left.IsNotAction == right.IsNotAction
        && left.IsNotResource == right.IsNotResource
        && StatementSets.SameSet(left.Actions.Select(static a => a.Pattern.Text.ToLowerInvariant()), right.Actions.Select(static a => a.Pattern.Text.ToLowerInvariant()))
        && StatementSets.SameSet(left.Resources.Select(static r => r.Pattern.Text), right.Resources.Select(static r => r.Pattern.Text))
        && StatementSets.SamePrincipals(left, right)
        && (left.ConditionElement is null) == (right.ConditionElement is null)
        && StatementSets.SameConditions(left, right);

    private IEnumerable<int> Candidates(Group group, StatementSyntax statement) =>
        _groups.TryGetValue(group, out var members) ? members.MayCover(statement) : [];

    /// <summary>A number that equal sets share, whatever the order of their texts.</summary>
    private static int HashOf(IEnumerable<string> texts) =>
        new HashSet<string>(texts, StringComparer.Ordinal).Aggregate(0, static (sum, text) => unchecked(sum + StringComparer.Ordinal.GetHashCode(text)));

    /// <summary>What statements have in common of which one can say more than the other, but for actions and resources.</summary>
    private readonly record struct Group(Effect? Effect, int Principals, int Conditions)
    {
        public static Group Of(StatementSyntax statement) => new(
            statement.Effect,
            statement.Principals.IsEmpty ? 0 : HashOf(statement.Principals.Select(static p => $"{p.Type} {p.Value}")),
            statement.Conditions.IsEmpty ? 0 : unchecked(1 + HashOf(statement.Conditions.Select(static c => $"{c.Operator} {c.Key.ToLowerInvariant()} {HashOf(c.Values.Select(static v => v.Text))}"))));
    }

    /// <summary>Statements by the beginnings of their actions and resources, up to the first wildcard, and by the ends of their resources.</summary>
    private sealed class Members
    {
        private readonly Beginnings _actions = new();
        private readonly Beginnings _resources = new();
        private readonly Beginnings _reversed = new();

        public void Add(StatementSyntax statement)
        {
            foreach (var action in statement.Actions)
            {
                _actions.Add(action.Pattern.Text.ToLowerInvariant(), statement.Index);
            }

            foreach (var resource in statement.Resources)
            {
                _resources.Add(resource.Pattern.Text, statement.Index);
                _reversed.Add(Reverse(resource.Pattern.Text), statement.Index);
            }
        }

        /// <summary>Whoever covers a statement covers its first action and its first resource, and begins and ends as those do.</summary>
        public IEnumerable<int> MayCover(StatementSyntax statement)
        {
            var best = _actions.Of(statement.Actions[0].Pattern.Text.ToLowerInvariant());
            if (!statement.Resources.IsEmpty)
            {
                var text = statement.Resources[0].Pattern.Text;
                best = Fewer(Fewer(best, _resources.Of(text)), _reversed.Of(Reverse(text)));
            }

            return best.SelectMany(static b => b);
        }

        private static List<List<int>> Fewer(List<List<int>> left, List<List<int>> right) =>
            left.Sum(static b => b.Count) <= right.Sum(static b => b.Count) ? left : right;

        private static string Reverse(string text)
        {
            var letters = text.ToCharArray();
            Array.Reverse(letters);
            return new string(letters);
        }
    }

    /// <summary>Which patterns begin how.</summary>
    private sealed class Beginnings
    {
        private readonly Dictionary<string, List<int>> _byText = new(StringComparer.Ordinal);
        private readonly SortedSet<int> _lengths = [];

        public void Add(string pattern, int statement)
        {
            var wildcard = pattern.IndexOfAny(['*', '?']);
            var text = wildcard < 0 ? pattern : pattern.Substring(0, wildcard);
            _lengths.Add(text.Length);
            if (!_byText.TryGetValue(text, out var statements))
            {
                _byText.Add(text, statements = []);
            }

            if (statements.Count == 0 || statements[statements.Count - 1] != statement)
            {
                statements.Add(statement);
            }
        }

        public List<List<int>> Of(string pattern)
        {
            var found = new List<List<int>>();
            foreach (var length in _lengths)
            {
                if (length <= pattern.Length && _byText.TryGetValue(pattern.Substring(0, length), out var statements))
                {
                    found.Add(statements);
                }
            }

            return found;
        }
    }
}
