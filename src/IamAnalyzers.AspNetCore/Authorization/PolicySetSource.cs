using IamAnalyzers.Policies;

namespace IamAnalyzers.AspNetCore.Authorization;

/// <summary>Policies of several kinds together.</summary>
internal sealed class PolicySetSource(PolicySet policies) : PolicySource
{
    public override AccessDecision Decide(AuthorizationRequest request)
    {
        var result = PolicyEvaluator.Evaluate(request, policies);
        var kind = result.DecidedBy ?? PolicyKind.Identity;
        if (result.DecidingStatements is not [var statement, ..])
        {
            // The root user and sts:GetCallerIdentity need no statement.
            return result.IsAllowed ? new AccessDecision(Decision.Allowed, kind, statementIndex: -1, sid: null) : new AccessDecision(kind);
        }

        return new AccessDecision(result.Decision, statement.Kind, statement.StatementIndex, statement.Sid, statement.PolicyName, statement.Line);
    }

    public override string Explain(AuthorizationRequest request) => PolicyEvaluator.Evaluate(request, policies).Explain();
}
