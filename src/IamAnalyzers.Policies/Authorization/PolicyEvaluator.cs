namespace IamAnalyzers.Policies;

/// <summary>Decides requests as AWS does, over every kind of policy.</summary>
/// <remarks>AWS: "Policy evaluation logic" in the IAM User Guide; <c>docs/evaluation.md</c> has the order. Thread-safe; never throws on any parsed policy or any request.</remarks>
public static class PolicyEvaluator
{
    /// <summary>Decides a request and keeps what is needed to say why.</summary>
    /// <param name="request">Who asks to do what on which resource.</param>
    /// <param name="policies">The policies that concern the request.</param>
    public static AuthorizationResult Evaluate(AuthorizationRequest request, PolicySet policies) => throw new NotImplementedException();

    /// <summary>The decision alone, without any allocation.</summary>
    /// <param name="request">Who asks to do what on which resource.</param>
    /// <param name="policies">The policies that concern the request.</param>
    public static Decision Decide(AuthorizationRequest request, PolicySet policies) => throw new NotImplementedException();

    /// <summary>
    /// What one document says by itself, whoever asks from wherever: a Deny, an Allow, or nothing. Nothing is derived from
    /// principal or resource; keys that the context lacks are absent. This is what a compiled policy answers.
    /// </summary>
    /// <param name="document">The policy.</param>
    /// <param name="request">Who asks to do what on which resource.</param>
    /// <param name="kind">The policy's kind: the principal counts for resource and trust policies only.</param>
    public static AccessDecision EvaluateDocument(PolicyDocument document, AuthorizationRequest request, PolicyKind kind = PolicyKind.Identity) =>
        throw new NotImplementedException();
}
