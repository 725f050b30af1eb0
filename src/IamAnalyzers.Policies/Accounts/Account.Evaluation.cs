using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Accounts;

/// <content>What principals may do. Every decision is <see cref="PolicyEvaluator"/>'s, over the policies that the files hold.</content>
public sealed partial class Account
{
    /// <summary>All policies that decide what a user or a role can do.</summary>
    /// <param name="principal">A user or a role of any account of <see cref="Set"/>.</param>
    public EffectivePolicies PoliciesOf(AccountPrincipal principal) =>
        Set.PoliciesOf(principal ?? throw new ArgumentNullException(nameof(principal)));

    /// <summary>Decides a request of a user or a role. Tags, ARN, user id and organization are put into the context unless it says otherwise.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="action">For what, such as <c>s3:GetObject</c>.</param>
    /// <param name="resource">On what: an ARN, or <c>*</c>. One that names no account (S3) is taken as this account's unless its policy was read with another.</param>
    /// <param name="context">The condition keys of the request; null for none.</param>
    /// <param name="sessionPolicies">The policies with which the session was made.</param>
    public AuthorizationResult Evaluate(
        AccountPrincipal principal,
        string action,
        string resource,
        RequestContext? context = null,
        ImmutableArray<PolicyDocument> sessionPolicies = default)
    {
        _ = principal ?? throw new ArgumentNullException(nameof(principal));
        return Set.Evaluate(principal, principal.Arn, action, resource, context, sessionPolicies, Owner(resource));
    }

    /// <summary>Decides a request of anybody.</summary>
    /// <param name="principal">The ARN of a user, a role, a role's session or a root user, a service, or <c>*</c>. Of one whom the files do not hold no identity policy is known.</param>
    /// <param name="action">For what.</param>
    /// <param name="resource">On what.</param>
    /// <param name="context">The condition keys of the request; null for none.</param>
    /// <param name="sessionPolicies">The policies with which the session was made.</param>
    public AuthorizationResult Evaluate(
        string principal,
        string action,
        string resource,
        RequestContext? context = null,
        ImmutableArray<PolicyDocument> sessionPolicies = default) =>
        Set.Evaluate(principal, action, resource, context, sessionPolicies, Owner(resource));

    /// <summary>Whether a user or a role may assume a role: its own policies, the trust policy, and where accounts differ both sides.</summary>
    /// <param name="principal">Who wants to.</param>
    /// <param name="role">The role, of any account of <see cref="Set"/>.</param>
    /// <param name="context">The condition keys of the request; null for none.</param>
    public AuthorizationResult CanAssume(AccountPrincipal principal, Role role, RequestContext? context = null)
    {
        _ = role ?? throw new ArgumentNullException(nameof(role));
        return Evaluate(principal, "sts:AssumeRole", role.Arn, context);
    }

    /// <summary>Whether anybody may assume a role: an AWS service, a SAML or OIDC provider, a principal by ARN.</summary>
    /// <param name="principal">The ARN, the service or the provider.</param>
    /// <param name="role">The role.</param>
    /// <param name="context">The condition keys of the request, such as the token's claims; null for none.</param>
    public AuthorizationResult CanAssume(string principal, Role role, RequestContext? context = null)
    {
        _ = principal ?? throw new ArgumentNullException(nameof(principal));
        _ = role ?? throw new ArgumentNullException(nameof(role));
        return Evaluate(principal, ActionToAssume(principal), role.Arn, context);
    }

    /// <summary>The users and roles, of this account and of those read with it, that may do something; root users aside.</summary>
    /// <param name="action">What, such as <c>kms:Decrypt</c>.</param>
    /// <param name="resource">On what: an ARN, or <c>*</c>.</param>
    /// <param name="context">The condition keys; null where nothing is known of them, so that the answer may depend on them.</param>
    /// <returns>Those who are allowed, and those of whom it depends on keys that nothing is known of; in the order of the files.</returns>
    public ImmutableArray<PrincipalAccess> WhoCan(string action, string resource, RequestContext? context = null) =>
        Set.Grants.WhoCan(this, action, resource, context ?? new RequestContext().TreatOtherKeysAsUnknown());

    /// <inheritdoc cref="WhoCan(string, string, RequestContext?)"/>
    public ImmutableArray<PrincipalAccess> WhoCan(IamAction action, string resource, RequestContext? context = null) => WhoCan(action.Name, resource, context);

    /// <summary>What a user or a role is granted: each statement that allows, with the policy it stands in. Denies, boundary and control policies may take from it.</summary>
    /// <param name="principal">The user or role.</param>
    public ImmutableArray<Grant> WhatCan(AccountPrincipal principal) => PoliciesOf(principal).Identity
        .SelectMany(static policy => policy.Document.Statements
            .Where(static s => s.Effect == Effect.Allow)
            .Select(statement => new Grant(policy, statement)))
        .ToImmutableArray();

    /// <summary>Which of some actions a user or a role may do on a resource, everything counted.</summary>
    /// <param name="principal">The user or role.</param>
    /// <param name="actions">The actions.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="context">The condition keys; null where nothing is known of them.</param>
    public ImmutableArray<string> WhatCan(AccountPrincipal principal, IEnumerable<string> actions, string resource, RequestContext? context = null)
    {
        context ??= new RequestContext().TreatOtherKeysAsUnknown();
        return (actions ?? throw new ArgumentNullException(nameof(actions)))
            .Where(action => Evaluate(principal, action, resource, context).Outcome != AuthorizationOutcome.Denied)
            .ToImmutableArray();
    }

    /// <summary>The roles that a user or a role can become, also through other roles, each on a shortest way.</summary>
    /// <param name="principal">Where the ways begin.</param>
    /// <param name="context">The condition keys of every step; null where nothing is known of them.</param>
    /// <returns>Ways that are open whatever unknown keys hold come first; others say that they depend.</returns>
    public ImmutableArray<AssumptionPath> Reach(AccountPrincipal principal, RequestContext? context = null) =>
        Set.Assumptions.Reach(principal ?? throw new ArgumentNullException(nameof(principal)), context);

    private static string ActionToAssume(string principal)
    {
        if (PrincipalIdentity.Parse(principal).Kind != PrincipalKind.FederatedProvider)
        {
            return "sts:AssumeRole";
        }

        return principal.IndexOf(":saml-provider/", StringComparison.Ordinal) > 0 ? "sts:AssumeRoleWithSAML" : "sts:AssumeRoleWithWebIdentity";
    }

    /// <summary>Whose a resource is that names no account.</summary>
    private string? Owner(string resource) => Id.Length == 0 || resource == "*" ? null : Id;
}

/// <summary>A principal that may do something.</summary>
/// <param name="Principal">Who.</param>
/// <param name="Result">The decision with its reasons; where it depends on unknown keys, <see cref="AuthorizationResult.Outcome"/> says so.</param>
public sealed record PrincipalAccess(AccountPrincipal Principal, AuthorizationResult Result);

/// <summary>A statement that allows, and the policy through which a principal has it.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Statement">The statement.</param>
public sealed record Grant(EffectivePolicy Policy, Statement Statement);
