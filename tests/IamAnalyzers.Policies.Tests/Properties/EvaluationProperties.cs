using CsCheck;

namespace IamAnalyzers.Policies.Tests.Properties;

public class EvaluationProperties
{
    private const int Iterations = 3_000;

    [Fact]
    public void Adding_a_deny_never_allows_more() =>
        Gen.Select(PolicyGen.Statements, PolicyGen.Deny, PolicyGen.Request).Sample(
            static (statements, deny, request) =>
            {
                var before = Decide(request, PolicyGen.Document(statements));
                var after = Decide(request, PolicyGen.Document(statements.Append(deny)));
                return after != Decision.Allowed || before == Decision.Allowed;
            },
            iter: Iterations);

    [Fact]
    public void An_explicit_deny_is_never_taken_back() =>
        Gen.Select(PolicyGen.Statements, PolicyGen.Statement, PolicyGen.Request).Sample(
            static (statements, more, request) =>
                Decide(request, PolicyGen.Document(statements)) != Decision.ExplicitlyDenied
                || Decide(request, PolicyGen.Document(statements.Append(more))) == Decision.ExplicitlyDenied,
            iter: Iterations);

    [Fact]
    public void The_order_of_statements_and_documents_does_not_matter() =>
        Gen.Select(PolicyGen.Statements, Gen.Int[0, 1_000_000], PolicyGen.Request).Sample(
            static (statements, seed, request) =>
            {
                var shuffled = statements.ToArray();
                new Random(seed).Shuffle(shuffled);
                var decision = Decide(request, PolicyGen.Document(statements));
                return decision == Decide(request, PolicyGen.Document(shuffled))
                    && decision == Decide(request, shuffled.Select(static s => PolicyGen.Document([s])).ToArray());
            },
            iter: Iterations);

    [Fact]
    public void A_boundary_a_session_or_an_organization_never_widens() =>
        Gen.Select(PolicyGen.Statements, PolicyGen.Statements, PolicyGen.Request).Sample(
            static (statements, limit, request) =>
            {
                var (identity, guard) = (PolicyGen.Document(statements), PolicyGen.Document(limit));
                if (Decide(request, identity) == Decision.Allowed)
                {
                    return true;
                }

                return new[]
                {
                    new PolicySet { IdentityPolicies = [identity], PermissionBoundaries = [guard] },
                    new PolicySet { IdentityPolicies = [identity], SessionPolicies = [guard] },
                    new PolicySet { IdentityPolicies = [identity], ServiceControlPolicies = [[guard]] },
                    new PolicySet { IdentityPolicies = [identity], ResourceControlPolicies = [[guard]] },
                    new PolicySet { IdentityPolicies = [identity], EndpointPolicies = [guard] },
                }.All(set => PolicyEvaluator.Decide(request, set) != Decision.Allowed);
            },
            iter: Iterations);

    [Fact]
    public void NotAction_is_the_complement_of_Action() =>
        Gen.Select(PolicyGen.Statement, PolicyGen.Request).Where(static (_, request) => request.Action.Contains(':')).Sample(
            static (statement, request) =>
            {
                var bare = statement.Replace("NotResource", "Resource", StringComparison.Ordinal);
                var (action, notAction) = Twins(bare, "Action");
                var matches = Statement(action, request);
                var resource = Statement(notAction, request);
                var either = Statement(Twins(bare, "Action").Plain.Replace("\"Action\":", "\"Action\":[\"*\"],\"Ignored\":", StringComparison.Ordinal), request);
                return (matches || resource) == either && !(matches && resource);
            },
            iter: Iterations);

    [Fact]
    public void Writing_and_reading_decides_equally() =>
        Gen.Select(PolicyGen.Statements, PolicyGen.Request).Sample(
            static (statements, request) =>
            {
                var policy = PolicyGen.Document(statements);
                var again = PolicyDocument.Parse(policy.ToJson());
                return policy.Equals(again) && Decide(request, policy) == Decide(request, again);
            },
            iter: Iterations);

    [Fact]
    public void The_index_finds_what_looking_at_every_statement_finds() =>
        Gen.Select(PolicyGen.Statement.List[4, 12], PolicyGen.Request).Sample(
            static (statements, request) =>
            {
                var policy = PolicyGen.Document(statements);
                var decision = Decide(request, policy);
                return decision == PolicyEvaluator.EvaluateDocument(policy, Underived(request)).Decision
                    && decision == Decide(request, statements.Select(static s => PolicyGen.Document([s])).ToArray());
            },
            iter: Iterations);

    [Fact]
    public void The_explanation_agrees_with_the_decision_and_never_throws() =>
        Gen.Select(PolicyGen.Statements, PolicyGen.Statements, PolicyGen.Request).Sample(
            static (statements, limit, request) =>
            {
                var set = new PolicySet
                {
                    IdentityPolicies = [PolicyGen.Document(statements)],
                    PermissionBoundaries = limit.Count > 3 ? [PolicyGen.Document(limit)] : default,
                    ResourcePolicy = limit.Count > 4 ? PolicyGen.Document(limit) : null,
                };
                var result = PolicyEvaluator.Evaluate(request, set);
                var head = result.Decision switch
                {
                    Decision.Allowed => "Allowed",
                    Decision.ExplicitlyDenied => "Explicitly denied",
                    _ => "Implicitly denied",
                };
                return result.Explain().StartsWith(head, StringComparison.Ordinal)
                    && result.DecidingStatements.IsEmpty == (result.Decision == Decision.ImplicitlyDenied)
                    && (result.Decision == Decision.ImplicitlyDenied) == (result.BlockedBy.Length > 0 || !request.Action.Contains(':'));
            },
            iter: Iterations);

    [Fact]
    public void What_is_unknown_is_decided_only_where_every_value_decides_alike() =>
        Gen.Select(PolicyGen.Statements, PolicyGen.Request).Sample(
            static (statements, request) =>
            {
                var set = new PolicySet { IdentityPolicies = [PolicyGen.Document(statements)] };
                var context = new RequestContext();
                foreach (var key in request.Context)
                {
                    context.Add(key.Key, [.. key.Value]);
                }

                context.AddUnknown("aws:PrincipalTag/team", "aws:SourceIp");
                var unknown = new AuthorizationRequest { Principal = request.Principal, Action = request.Action, Resource = request.Resource, Context = context };
                var outcome = PolicyEvaluator.Evaluate(unknown, set);
                var known = PolicyEvaluator.Decide(request, set);
                return outcome.Outcome switch
                {
                    AuthorizationOutcome.Allowed => known == Decision.Allowed,
                    AuthorizationOutcome.Denied => known != Decision.Allowed,
                    _ => outcome.DependsOn.Length > 0 && outcome.Decision == Decision.ImplicitlyDenied,
                };
            },
            iter: Iterations);

    private static (string Plain, string Negated) Twins(string statement, string element)
    {
        var plain = statement.Replace("\"Not" + element + "\"", "\"" + element + "\"", StringComparison.Ordinal);
        return (plain, plain.Replace("\"" + element + "\"", "\"Not" + element + "\"", StringComparison.Ordinal));
    }

    /// <summary>Whether a statement matches a request, whatever its effect.</summary>
    private static bool Statement(string statement, AuthorizationRequest request)
    {
        var ignored = statement.IndexOf(",\"Ignored\":", StringComparison.Ordinal);
        if (ignored >= 0)
        {
            statement = statement.Remove(ignored, statement.IndexOf(']', ignored) - ignored + 1);
        }

        return PolicyEvaluator.Evaluate(request, new PolicySet { IdentityPolicies = [PolicyGen.Document([statement])] }).MatchedStatements.Length == 1;
    }

    /// <summary>The request with the keys that would be derived written out, for the call that derives nothing.</summary>
    private static AuthorizationRequest Underived(AuthorizationRequest request)
    {
        request.Context.Set("aws:username", "alice").Set("aws:PrincipalArn", PolicyGen.Caller);
        return request;
    }

    private static Decision Decide(AuthorizationRequest request, params PolicyDocument[] identity) =>
        PolicyEvaluator.Decide(request, new PolicySet { IdentityPolicies = [.. identity] });
}
