using System.Collections.Immutable;
using IamAnalyzers.Policies.Authorization;
using IamAnalyzers.Policies.Context;
using IamAnalyzers.Policies.Explanations;

namespace IamAnalyzers.Policies;

/// <summary>
/// The answer to a request. The decision is made at once; statements and explanation are worked out when somebody asks for
/// them. Immutable and thread-safe.
/// </summary>
public sealed class AuthorizationResult
{
    private readonly AuthorizationRequest _request;
    private readonly PolicySet _policies;
    private readonly ContextSnapshot _context;
    private readonly Verdict _verdict;

    internal AuthorizationResult(AuthorizationRequest request, PolicySet policies, ContextSnapshot context)
    {
        _request = request;
        _policies = policies;
        _context = context;
        _verdict = DecisionLogic.Decide(request, policies, context, trace: null);
    }

    /// <summary>What was decided. Where it depends on unknown keys: a denial, to be on the safe side.</summary>
    public Decision Decision => _verdict.Decision;

    /// <summary>Whether the request is allowed.</summary>
    public bool IsAllowed => _verdict.Decision == Decision.Allowed;

    /// <summary>The decision with unknown keys taken into account: allowed or denied whatever they hold, or depending on them.</summary>
    public AuthorizationOutcome Outcome => _verdict.Allowed switch
    {
        Truth.True => AuthorizationOutcome.Allowed,
        Truth.Unknown => AuthorizationOutcome.DependsOn,
        _ => AuthorizationOutcome.Denied,
    };

    /// <summary>
    /// The kind of policy that decided: the first that denies; the one that allows; for an implicit denial the first guard
    /// without an Allow. Null where no policy was needed (root, <c>sts:GetCallerIdentity</c>) or asked.
    /// </summary>
    public PolicyKind? DecidedBy => _verdict.DecidedBy == 0 ? null : (PolicyKind)(_verdict.DecidedBy - 1);

    /// <summary>For an implicit denial: each kind of policy that had to allow and did not, in the order of evaluation.</summary>
    public ImmutableArray<PolicyKind> BlockedBy
    {
        get
        {
            var blocked = _verdict.Blocked;
            return ImmutableArray.CreateRange(GuardOrder.Kinds.Where(kind => (blocked & Verdict.Bit(kind)) != 0));
        }
    }

    /// <summary>Every statement that matches the request, allowing and denying, in the order of evaluation.</summary>
    public ImmutableArray<StatementMatch> MatchedStatements => StatementsWhere(static (_, outcome) => outcome.Truth == Truth.True);

    /// <summary>
    /// The statements that decided: those that deny, where one does; those that allow, where the request is allowed; none,
    /// where nothing allows it.
    /// </summary>
    public ImmutableArray<StatementMatch> DecidingStatements => Decision == Decision.ImplicitlyDenied
        ? ImmutableArray<StatementMatch>.Empty
        : StatementsWhere((statement, outcome) => outcome.Truth == Truth.True && statement.IsDeny == (Decision == Decision.ExplicitlyDenied));

    /// <summary>Where <see cref="Outcome"/> depends on unknown keys: the conditions that decide. Else empty.</summary>
    public ImmutableArray<UndecidedCondition> DependsOn => Outcome == AuthorizationOutcome.DependsOn
        ? Undecided.Collect(MakeTrace())
        : ImmutableArray<UndecidedCondition>.Empty;

    internal Verdict Verdict => _verdict;

    /// <summary>
    /// Why: a text that says for each kind of policy and each statement whether it matches, and if not the first thing that
    /// failed, with the policy's value, the request's value and the place in the document.
    /// </summary>
    public string Explain() => Explanation.ToString();

    /// <summary>The same as a tree, for whoever shows it in another form.</summary>
    public ExplanationNode Explanation => Explainer.Explain(this, MakeTrace());

    /// <summary>The decision and who made it, in one line.</summary>
    public override string ToString() => Explanation.Text;

    internal Trace MakeTrace()
    {
        var trace = new Trace();
        DecisionLogic.Decide(_request, _policies, _context, trace);
        return trace;
    }

    private ImmutableArray<StatementMatch> StatementsWhere(Func<CompiledStatement, StatementOutcome, bool> predicate)
    {
        var matches = ImmutableArray.CreateBuilder<StatementMatch>();
        foreach (var document in MakeTrace().Documents)
        {
            var statements = document.Document.Compiled.Statements;
            for (var i = 0; i < statements.Count; i++)
            {
                if (predicate(statements[i], document.Outcomes[i]))
                {
                    matches.Add(new StatementMatch(document.Kind, document.Document, statements[i].Source));
                }
            }
        }

        return matches.ToImmutable();
    }
}
