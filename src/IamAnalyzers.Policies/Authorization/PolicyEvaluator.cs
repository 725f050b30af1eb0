using IamAnalyzers.Policies.Authorization;

namespace IamAnalyzers.Policies;

/// <summary>Decides requests as AWS does, over every kind of policy.</summary>
/// <remarks>
/// AWS: "Policy evaluation logic" in the IAM User Guide; <c>docs/evaluation.md</c> has the order. Thread-safe; no request and no
/// parsed policy makes it throw.
/// </remarks>
public static class PolicyEvaluator
{
    /// <summary>Decides a request and keeps what is needed to say why: one small allocation.</summary>
    /// <param name="request">Who asks to do what on which resource.</param>
    /// <param name="policies">The policies that concern the request.</param>
    public static AuthorizationResult Evaluate(AuthorizationRequest request, PolicySet policies)
    {
        Check(request, policies);
        return new AuthorizationResult(request, policies, request.Context.Snapshot);
    }

    /// <summary>The decision alone, without any allocation.</summary>
    /// <param name="request">Who asks to do what on which resource.</param>
    /// <param name="policies">The policies that concern the request.</param>
    public static Decision Decide(AuthorizationRequest request, PolicySet policies)
    {
        Check(request, policies);
        return DecisionLogic.Decide(request, policies, request.Context.Snapshot, trace: null).Decision;
    }

    /// <summary>
    /// What one document says by itself, whoever asks from wherever: a Deny, an Allow, or nothing. Nothing is derived from
    /// principal or resource; keys that the context lacks are absent. This is what a compiled policy answers.
    /// </summary>
    /// <param name="document">The policy.</param>
    /// <param name="request">Who asks to do what on which resource.</param>
    /// <param name="kind">The policy's kind: only resource and trust policies have to name the principal.</param>
    public static AccessDecision EvaluateDocument(PolicyDocument document, AuthorizationRequest request, PolicyKind kind = PolicyKind.Identity)
    {
        _ = document ?? throw new ArgumentNullException(nameof(document));
        _ = request ?? throw new ArgumentNullException(nameof(request));
        var facts = new RequestFacts(request, request.Context.Snapshot, hasBoundary: false, derivesKeys: false);
        return facts.IsAction ? document.Compiled.DecideAlone(facts, kind, document.Name) : new AccessDecision(kind, document.Name);
    }

    private static void Check(AuthorizationRequest request, PolicySet policies)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        _ = policies ?? throw new ArgumentNullException(nameof(policies));
    }
}
