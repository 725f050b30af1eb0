namespace IamAnalyzers.Policies.Authorization;

/// <summary>What every statement said to a request: written down only when somebody asks why.</summary>
internal sealed class Trace
{
    public RequestFacts Facts { get; private set; }

    public RequestSides Sides { get; private set; }

    public PolicySet Policies { get; private set; } = null!;

    public List<DocumentTrace> Documents { get; } = [];

    public void Begin(RequestFacts facts, RequestSides sides, PolicySet policies)
    {
        Facts = facts;
        Sides = sides;
        Policies = policies;
    }

    public void Add(in RequestFacts facts, PolicyKind kind, PolicyDocument document, int level, ref GuardTally tally)
    {
        var statements = document.Compiled.Statements;
        var outcomes = new StatementOutcome[statements.Count];
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = statements[i].Evaluate(facts, kind, isActionKnownToMatch: false);
            tally.Add(statements[i].IsDeny, outcomes[i]);
        }

        Documents.Add(new DocumentTrace(kind, document, level, outcomes));
    }
}

/// <summary>What the statements of one document said.</summary>
/// <param name="Kind">The kind of policy.</param>
/// <param name="Document">The document.</param>
/// <param name="Level">The level of a service or resource control policy, from 0; else -1.</param>
/// <param name="Outcomes">One for each statement.</param>
internal sealed record DocumentTrace(PolicyKind Kind, PolicyDocument Document, int Level, StatementOutcome[] Outcomes);
