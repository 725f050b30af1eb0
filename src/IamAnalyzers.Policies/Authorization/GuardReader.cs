using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Authorization;

/// <summary>Asks the policies of one kind; with a trace, writes down what each statement says.</summary>
internal readonly struct GuardReader(Trace? trace)
{
    /// <summary>One document of them must allow.</summary>
    public Guard Any(in RequestFacts facts, PolicyKind kind, ImmutableArray<PolicyDocument> documents)
    {
        var tally = default(GuardTally);
        foreach (var document in OrEmpty(documents))
        {
            Add(facts, kind, document, level: -1, ref tally);
        }

        return new Guard(true, tally, tally.Allow);
    }

    /// <summary>The one policy of a resource; nothing where there is none.</summary>
    public Guard One(in RequestFacts facts, PolicyKind kind, PolicyDocument? document)
    {
        var tally = default(GuardTally);
        if (document is not null)
        {
            Add(facts, kind, document, level: -1, ref tally);
        }

        return new Guard(true, tally, tally.Allow);
    }

    /// <summary>Each document must allow; without documents there is no limit.</summary>
    public Guard Each(in RequestFacts facts, PolicyKind kind, ImmutableArray<PolicyDocument> documents)
    {
        if (documents.IsDefaultOrEmpty)
        {
            return Guard.Open;
        }

        var all = default(GuardTally);
        var allow = Truth.True;
        foreach (var document in documents)
        {
            var tally = default(GuardTally);
            Add(facts, kind, document, level: -1, ref tally);
            allow = allow.And(tally.Allow);
            all.Deny = all.Deny.Or(tally.Deny);
        }

        return new Guard(true, all, allow);
    }

    /// <summary>At each level one document must allow; without levels there is no limit.</summary>
    public Guard Levels(in RequestFacts facts, PolicyKind kind, ImmutableArray<ImmutableArray<PolicyDocument>> levels)
    {
        if (levels.IsDefaultOrEmpty)
        {
            return Guard.Open;
        }

        var all = default(GuardTally);
        var allow = Truth.True;
        for (var i = 0; i < levels.Length; i++)
        {
            var tally = default(GuardTally);
            var hasAllow = false;
            foreach (var document in OrEmpty(levels[i]))
            {
                Add(facts, kind, document, level: i, ref tally);
                hasAllow |= document.Compiled.HasAllow;
            }

            // AWS keeps RCPFullAWSAccess attached at every level.
            var isImplied = kind == PolicyKind.ResourceControl && !hasAllow;
            allow = allow.And(isImplied ? Truth.True : tally.Allow);
            all.Deny = all.Deny.Or(tally.Deny);
        }

        return new Guard(true, all, allow);
    }

    private void Add(in RequestFacts facts, PolicyKind kind, PolicyDocument document, int level, ref GuardTally tally)
    {
        if (trace is null)
        {
            document.Compiled.Tally(facts, kind, ref tally);
        }
        else
        {
            trace.Add(facts, kind, document, level, ref tally);
        }
    }

    private static ImmutableArray<PolicyDocument> OrEmpty(ImmutableArray<PolicyDocument> documents) =>
        documents.IsDefault ? ImmutableArray<PolicyDocument>.Empty : documents;
}
