namespace IamAnalyzers.Policies.Authorization;

/// <summary>A document ready for matching: made when it is first evaluated, and kept with it.</summary>
internal sealed class CompiledPolicy
{
    // Below this, looking at each statement is quicker than looking them up.
    private const int IndexThreshold = 4;

    private readonly CompiledStatement[] _statements;
    private readonly ActionIndex? _index;

    public CompiledPolicy(PolicyDocument document)
    {
        _statements = document.Statements.Select(s => new CompiledStatement(s, document.SupportsVariables)).ToArray();
        HasAllow = document.Statements.Any(static s => s.Effect == Effect.Allow);
        _index = _statements.Length >= IndexThreshold ? new ActionIndex(document.Statements) : null;
    }

    public IReadOnlyList<CompiledStatement> Statements => _statements;

    public bool HasAllow { get; }

    /// <summary>What the document says by itself: the first Deny that matches, else the first Allow.</summary>
    public AccessDecision DecideAlone(in RequestFacts facts, PolicyKind kind, string? file)
    {
        var isDenyUnknown = false;
        CompiledStatement? allow = null;
        foreach (var statement in _statements)
        {
            if (!statement.IsDeny && allow is not null)
            {
                continue;
            }

            var truth = statement.Evaluate(facts, kind, isActionKnownToMatch: false).Truth;
            if (statement.IsDeny && truth == Truth.True)
            {
                return Decided(Decision.ExplicitlyDenied, statement, kind, file);
            }

            isDenyUnknown |= statement.IsDeny && truth == Truth.Unknown;
            allow = !statement.IsDeny && truth == Truth.True ? statement : allow;
        }

        return allow is null || isDenyUnknown ? new AccessDecision(kind, file) : Decided(Decision.Allowed, allow, kind, file);
    }

    /// <summary>Adds what the statements say to a tally; stops where the tally cannot change any more.</summary>
    public void Tally(in RequestFacts facts, PolicyKind kind, ref GuardTally tally)
    {
        if (_index is null)
        {
            foreach (var statement in _statements)
            {
                TallyOne(statement, facts, kind, isActionKnownToMatch: false, ref tally);
            }

            return;
        }

        TallyList(_index.ForAction(facts), facts, kind, isActionKnownToMatch: true, ref tally);
        TallyList(_index.ForService(facts), facts, kind, isActionKnownToMatch: false, ref tally);
        TallyList(_index.Always, facts, kind, isActionKnownToMatch: false, ref tally);
    }

    private void TallyList(int[] statements, in RequestFacts facts, PolicyKind kind, bool isActionKnownToMatch, ref GuardTally tally)
    {
        foreach (var index in statements)
        {
            TallyOne(_statements[index], facts, kind, isActionKnownToMatch, ref tally);
        }
    }

    private static void TallyOne(CompiledStatement statement, in RequestFacts facts, PolicyKind kind, bool isActionKnownToMatch, ref GuardTally tally)
    {
        if (statement.IsDeny ? tally.Deny < Truth.True : tally.Direct < Truth.True)
        {
            tally.Add(statement.IsDeny, statement.Evaluate(facts, kind, isActionKnownToMatch));
        }
    }

    private static AccessDecision Decided(Decision decision, CompiledStatement statement, PolicyKind kind, string? file) =>
        new(decision, kind, statement.Source.Index, statement.Source.Sid, file, statement.Source.Line);
}
