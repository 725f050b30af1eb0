using IamAnalyzers.Policies;

namespace IamAnalyzers.AspNetCore.Authorization;

/// <summary>One policy by itself: the answer of the class's own methods.</summary>
internal sealed class DocumentSource(PolicyDocument document) : PolicySource
{
    // A policy that names principals must name the caller; one that does not is the caller's own.
    private readonly PolicyKind _kind = document.Statements.Any(static s => s.Principal is not null) ? PolicyKind.Resource : PolicyKind.Identity;

    public override AccessDecision Decide(AuthorizationRequest request) => PolicyEvaluator.EvaluateDocument(document, request, _kind);

    public override string Explain(AuthorizationRequest request) => PolicyEvaluator.Evaluate(
        request,
        _kind == PolicyKind.Resource ? new PolicySet { ResourcePolicy = document } : new PolicySet { IdentityPolicies = [document] }).Explain();
}
