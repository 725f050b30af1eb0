using IamAnalyzers.Policies.Conditions;

namespace IamAnalyzers.Policies.Authorization;

/// <summary>The part of a statement that a request failed on.</summary>
internal enum StatementPart : byte
{
    None,
    Action,
    Resource,
    Principal,
    Condition,
}

/// <summary>How a statement stands to a request.</summary>
/// <param name="Truth">Whether it matches.</param>
/// <param name="Principal">In which ways it names the caller, where it matches or may.</param>
/// <param name="Failed">The first part that does not match; where it is unknown, the first that is unknown.</param>
/// <param name="Condition">The index of that condition, where the part is a condition.</param>
internal readonly record struct StatementOutcome(Truth Truth, PrincipalMatch Principal, StatementPart Failed, int Condition);

/// <summary>A statement ready for matching.</summary>
internal sealed class CompiledStatement
{
    private readonly PrincipalMatcher? _principal;

    public CompiledStatement(Statement source, bool supportsVariables)
    {
        Source = source;
        IsDeny = source.Effect == Effect.Deny;
        Resources = new ResourceMatcher(source, supportsVariables);
        Conditions = source.Conditions.Select(c => ConditionCompiler.Compile(c, supportsVariables)).ToArray();
        _principal = source.Principal is null ? null : new PrincipalMatcher(source.Principal.Values, source.IsNotPrincipal, source.Effect);
    }

    public Statement Source { get; }

    public bool IsDeny { get; }

    public ResourceMatcher Resources { get; }

    public CompiledCondition[] Conditions { get; }

    /// <summary>Matches the statement against a request.</summary>
    /// <param name="facts">The request.</param>
    /// <param name="kind">The kind of policy in which the statement stands.</param>
    /// <param name="isActionKnownToMatch">Whether the index has matched the action already.</param>
    public StatementOutcome Evaluate(in RequestFacts facts, PolicyKind kind, bool isActionKnownToMatch)
    {
        if (!isActionKnownToMatch && !MatchesAction(facts))
        {
            return new StatementOutcome(Truth.False, PrincipalMatch.None, StatementPart.Action, 0);
        }

        var result = MatchResource(facts, kind);
        if (result == Truth.False)
        {
            return new StatementOutcome(Truth.False, PrincipalMatch.None, StatementPart.Resource, 0);
        }

        var failed = result == Truth.Unknown ? StatementPart.Resource : StatementPart.None;
        var principal = MatchPrincipal(facts, kind);
        if (principal == PrincipalMatch.None)
        {
            return new StatementOutcome(Truth.False, PrincipalMatch.None, StatementPart.Principal, 0);
        }

        var condition = 0;
        for (var i = 0; i < Conditions.Length; i++)
        {
            var one = Conditions[i].Evaluate(facts.Context);
            if (one == Truth.False)
            {
                return new StatementOutcome(Truth.False, PrincipalMatch.None, StatementPart.Condition, i);
            }

            if (one == Truth.Unknown && failed == StatementPart.None)
            {
                failed = StatementPart.Condition;
                condition = i;
            }

            result = result.And(one);
        }

        return new StatementOutcome(result, principal, failed, condition);
    }

    private bool MatchesAction(in RequestFacts facts)
    {
        var isNamed = false;
        foreach (var action in Source.Actions)
        {
            if (action.IsMatch(facts.Service, facts.ActionName))
            {
                isNamed = true;
                break;
            }
        }

        return isNamed != Source.IsNotAction;
    }

    private Truth MatchResource(in RequestFacts facts, PolicyKind kind)
    {
        if (Source.HasResource)
        {
            return Resources.Match(facts);
        }

        // A policy on a resource means that resource. Elsewhere AWS refuses such a statement: it denies, and allows nothing.
        return (kind is PolicyKind.Resource or PolicyKind.Trust || IsDeny).ToTruth();
    }

    private PrincipalMatch MatchPrincipal(in RequestFacts facts, PolicyKind kind)
    {
        if (_principal is not null)
        {
            return _principal.Match(facts.Principal, facts.PrincipalFacts);
        }

        // Only policies on resources have to name someone; the others are about whomever they are attached to.
        return kind is PolicyKind.Resource or PolicyKind.Trust ? PrincipalMatch.None : PrincipalMatch.Everyone;
    }
}
