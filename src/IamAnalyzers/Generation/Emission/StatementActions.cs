using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Emission;

/// <summary>Which actions a statement is about; its patterns are read once.</summary>
internal sealed class StatementActions
{
    private readonly HashSet<string> _named;
    private readonly List<ActionPattern> _wildcards;
    private readonly bool _isNotAction;

    public StatementActions(StatementModel statement)
    {
        Patterns = statement.Actions.Select(static a => new ActionPattern(a)).Where(static a => a.IsValid).ToList();
        _named = new HashSet<string>(Patterns.Where(static p => !p.HasWildcard).Select(static p => p.Text), StringComparer.OrdinalIgnoreCase);
        _wildcards = Patterns.Where(static p => p.HasWildcard).ToList();
        _isNotAction = statement.IsNotAction;
    }

    /// <summary>The patterns that can match at all.</summary>
    public IReadOnlyList<ActionPattern> Patterns { get; }

    public bool Include(string action) => (_named.Contains(action) || _wildcards.Any(p => p.IsMatch(action))) != _isNotAction;
}
