using IamAnalyzers.Policies.Authorization;

namespace IamAnalyzers.Policies.Explanations;

/// <summary>Says of each kind of policy what it does to the request, and of each document and statement why.</summary>
internal sealed class GuardExplainer(Trace trace, Verdict verdict)
{
    private readonly StatementExplainer _statements = new(trace.Facts);

    public IEnumerable<ExplanationNode> Explain()
    {
        if (verdict.Reason is SpecialReason.NoAction or SpecialReason.CallerIdentity)
        {
            yield break;
        }

        foreach (var kind in GuardOrder.Kinds)
        {
            var documents = trace.Documents.Where(d => d.Kind == kind).ToList();
            if (documents.Count > 0)
            {
                yield return new ExplanationNode($"{Capital(Wording.Name(kind))}: {Summary(kind, documents)}", Documents(kind, documents));
            }
            else if (Missing(kind) is { } reason)
            {
                yield return new ExplanationNode($"{Capital(Wording.Name(kind))}: {reason}");
            }
        }
    }

    /// <summary>The kinds of policy that were not given and so do not limit.</summary>
    public ExplanationNode? NotGiven()
    {
        var kinds = GuardOrder.Kinds.Where(kind => kind != Other(trace.Sides.ResourceKind)
            && trace.Documents.All(d => d.Kind != kind) && Missing(kind) is null).Select(Wording.Name).ToList();
        return kinds.Count == 0 || verdict.Reason is SpecialReason.NoAction or SpecialReason.CallerIdentity
            ? null
            : new ExplanationNode($"Not given, so no limit: {string.Join(", ", kinds)}");
    }

    // A request has a resource policy or a trust policy, never both.
    private static PolicyKind Other(PolicyKind kind) => kind == PolicyKind.Trust ? PolicyKind.Resource : PolicyKind.Trust;

    /// <summary>Why a kind without documents still has something to say; null where it has not.</summary>
    private string? Missing(PolicyKind kind)
    {
        var sides = trace.Sides;
        var isBlocked = (verdict.Blocked & Verdict.Bit(kind)) != 0;
        switch (kind)
        {
            case PolicyKind.ServiceControl when !trace.Policies.ServiceControlPolicies.IsDefaultOrEmpty:
                return sides.IsLimitedByServiceControl ? "no policy at any level, so that nothing is allowed" : "does not concern " + Exempt(sides, isCaller: true);
            case PolicyKind.ResourceControl when !trace.Policies.ResourceControlPolicies.IsDefaultOrEmpty:
                return sides.IsLimitedByResourceControl ? null : "does not concern " + Exempt(sides, isCaller: false);
            case PolicyKind.Identity when sides.Relation == AccountRelation.Outside:
                return "does not concern a caller of no account";
            case PolicyKind.Identity when sides.IsRoot:
                return "the root user needs none";
            case PolicyKind.Identity:
                return "none given, so that none allows";
            case PolicyKind.Trust or PolicyKind.Resource when kind == sides.ResourceKind && isBlocked:
                return sides.IsResourcePolicyMandatory
                    ? "none given, and AWS requires one here: identity policies count only where it allows"
                    : "none given, so that none allows";
            case PolicyKind.Session when isBlocked:
                return "none given, and a federated user's session has no permissions without";
            default:
                return null;
        }
    }

    private static string Exempt(in RequestSides sides, bool isCaller) =>
        sides.IsServiceLinked ? "a service-linked role"
        : isCaller && sides.Relation == AccountRelation.Outside ? "a caller of no account"
        : isCaller ? "principals of the management account"
        : "resources of the management account";

    private string Summary(PolicyKind kind, List<DocumentTrace> documents)
    {
        var all = documents.SelectMany(static d => d.Document.Compiled.Statements.Zip(d.Outcomes, static (s, o) => (Statement: s, Outcome: o))).ToList();
        if (all.Any(static x => x.Statement.IsDeny && x.Outcome.Truth == Truth.True))
        {
            return "denies";
        }

        var isOpen = all.Any(static x => x.Outcome.Truth == Truth.Unknown);
        var allows = all.Any(static x => !x.Statement.IsDeny && x.Outcome.Truth == Truth.True);
        return (verdict.Blocked & Verdict.Bit(kind)) != 0 ? Blocked(kind, documents)
            : isOpen ? "depends on unknown keys"
            : allows ? (DelegatesOnly(kind, all) ? "allows the account, which leaves it to the account's own policies" : "allows")
            : kind == PolicyKind.ResourceControl ? "allows: AWS attaches RCPFullAWSAccess everywhere"
            : "does not allow";
    }

    private static string Blocked(PolicyKind kind, List<DocumentTrace> documents)
    {
        var levels = documents
            .GroupBy(static d => d.Level)
            .Where(static g => g.Key >= 0 && !g.Any(static d => Allows(d)))
            .Select(static g => g.Key + 1)
            .ToList();
        return levels.Count == 0 || kind is not (PolicyKind.ServiceControl or PolicyKind.ResourceControl)
            ? "does not allow"
            : $"does not allow at level {string.Join(", ", levels)}";
    }

    private static bool Allows(DocumentTrace document) =>
        document.Document.Compiled.Statements.Zip(document.Outcomes, static (s, o) => !s.IsDeny && o.Truth == Truth.True).Any(static x => x);

    private static bool DelegatesOnly(PolicyKind kind, List<(CompiledStatement Statement, StatementOutcome Outcome)> all) =>
        kind is PolicyKind.Resource or PolicyKind.Trust
        && all.All(static x => x.Statement.IsDeny || x.Outcome.Truth != Truth.True || x.Outcome.Principal == PrincipalMatch.Account);

    private IEnumerable<ExplanationNode> Documents(PolicyKind kind, List<DocumentTrace> documents)
    {
        for (var i = 0; i < documents.Count; i++)
        {
            var document = documents[i];
            var name = document.Document.Name ?? (documents.Count == 1 ? $"the {Wording.Name(kind)}" : $"{Wording.Name(kind)} {i + 1}");
            var level = document.Level < 0 ? string.Empty : $" (level {document.Level + 1})";
            var statements = document.Document.Compiled.Statements;
            yield return new ExplanationNode(
                name + level + (statements.Count == 0 ? ": has no statement" : string.Empty),
                statements.Zip(document.Outcomes, (s, o) => _statements.Explain(s, o)));
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
