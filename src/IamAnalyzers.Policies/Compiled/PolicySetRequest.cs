using System.ComponentModel;
using IamAnalyzers.Policies.Authorization;

namespace IamAnalyzers.Policies.Compiled;

/// <summary>
/// A request to a compiled set of policies: which kinds of policy concern it, and what they say together, by the evaluator's own
/// rules. Decisions are numbers: a statement's, negative for a Deny; or one of the constants here, where no statement decides.
/// </summary>
/// <remarks>AWS: "Policy evaluation logic", "Cross-account policy evaluation logic".</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct PolicySetRequest
{
    /// <summary>No identity policy allows it.</summary>
    public const int NoIdentity = int.MinValue + (int)PolicyKind.Identity;

    /// <summary>The resource policy does not allow it.</summary>
    public const int NoResource = int.MinValue + (int)PolicyKind.Resource;

    /// <summary>The trust policy does not allow it.</summary>
    public const int NoTrust = int.MinValue + (int)PolicyKind.Trust;

    /// <summary>The permissions boundary does not allow it.</summary>
    public const int NoBoundary = int.MinValue + (int)PolicyKind.Boundary;

    /// <summary>No session policy allows it.</summary>
    public const int NoSession = int.MinValue + (int)PolicyKind.Session;

    /// <summary>No service control policy of some level allows it.</summary>
    public const int NoServiceControl = int.MinValue + (int)PolicyKind.ServiceControl;

    /// <summary>No resource control policy of some level allows it.</summary>
    public const int NoResourceControl = int.MinValue + (int)PolicyKind.ResourceControl;

    /// <summary>The policy of the VPC endpoint does not allow it.</summary>
    public const int NoEndpoint = int.MinValue + (int)PolicyKind.Endpoint;

    /// <summary>Allowed without a statement: <c>sts:GetCallerIdentity</c>, and what an account's root user may do.</summary>
    public const int Always = int.MaxValue;

    private readonly PrincipalIdentity _caller;
    private readonly RequestSides _sides;
    private readonly bool _hasBoundary;
    private GuardTally _resource;
    private int _resourceStatement;

    /// <summary>Takes the request's two sides.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="resourceAccount">The account in the resource's ARN; empty where it has none.</param>
    /// <param name="contextAccount">The key <c>aws:ResourceAccount</c>, which tells the account where the ARN does not.</param>
    /// <param name="isRoleAssumed">Whether a role is assumed.</param>
    /// <param name="isKey">Whether a KMS key is used.</param>
    /// <param name="hasBoundary">Whether the set has a permissions boundary.</param>
    public PolicySetRequest(
        in PrincipalIdentity caller, ReadOnlySpan<char> resourceAccount, string? contextAccount, bool isRoleAssumed, bool isKey, bool hasBoundary)
    {
        var account = RequestSides.IsAccount(resourceAccount) ? resourceAccount : contextAccount.AsSpan();
        _caller = caller;
        _sides = new RequestSides(caller, account, default, isServiceLinked: false, isRoleAssumed, isKey);
        _hasBoundary = hasBoundary;
        _resource = default;
        _resourceStatement = 0;
    }

    /// <inheritdoc cref="PolicySetRequest(in PrincipalIdentity, ReadOnlySpan{char}, string?, bool, bool, bool)"/>
    public PolicySetRequest(in PrincipalIdentity caller, string? resourceAccount, string? contextAccount, bool isRoleAssumed, bool isKey, bool hasBoundary)
        : this(caller, resourceAccount.AsSpan(), contextAccount, isRoleAssumed, isKey, hasBoundary)
    {
    }

    /// <summary>Whether resource control policies concern the request.</summary>
    public readonly bool IsLimitedByResourceControl => _sides.IsLimitedByResourceControl;

    /// <summary>Whether service control policies concern it.</summary>
    public readonly bool IsLimitedByServiceControl => _sides.IsLimitedByServiceControl;

    /// <summary>Whether identity policies and boundary concern it.</summary>
    public readonly bool HasIdentityPolicies => _sides.HasIdentityPolicies;

    /// <summary>Whether session policies concern it.</summary>
    public readonly bool HasSession => _sides.Relation != AccountRelation.Outside;

    /// <summary>Whether the caller has permissions without a session policy: a federated user has not.</summary>
    public readonly bool IsFreeOfSession => _caller.Kind != PrincipalKind.FederatedUser;

    /// <summary>Whether a role is assumed, whose trust policy has to allow it.</summary>
    public static bool IsRoleAssumption(in ActionText action, in ResourceText resource) =>
        resource.IsArn && RequestSides.IsRoleAssumption(action.Service, action.Name, resource.Service, resource.Resource);

    /// <summary>Whether a KMS key is used, whose policy has to allow it.</summary>
    public static bool IsKeyUse(in ActionText action, in ResourceText resource) =>
        resource.IsArn && RequestSides.IsKeyUse(action.Service, resource.Service, resource.Resource);

    /// <summary>Adds a statement of the resource policy that allows the request to those whom it names.</summary>
    /// <param name="statement">Its number.</param>
    /// <param name="principals">Whom it names.</param>
    public void Grant(int statement, PrincipalElement principals)
    {
        var match = principals.Match(_caller, _hasBoundary);
        if (match != PrincipalMatch.None)
        {
            _resource.Add(isDeny: false, new StatementOutcome(Truth.True, match, StatementPart.None, 0));
            _resourceStatement = _resourceStatement == 0 ? statement : _resourceStatement;
        }
    }

    /// <summary>Decides where nothing denies and the policies of organization and endpoint allow.</summary>
    /// <param name="identity">The number of the identity policies' statement that allows; 0 where none does.</param>
    /// <param name="boundary">Whether the boundary allows.</param>
    /// <param name="session">Whether the session policies allow.</param>
    public readonly int Combine(int identity, bool boundary, bool session)
    {
        var verdict = new DecisionLogic(_sides).Combine(
            new Guard(true, _resource, _resource.Allow),
            HasIdentityPolicies ? new Guard(true, default, (identity > 0).ToTruth()) : Guard.Open,
            HasIdentityPolicies ? new Guard(true, default, boundary.ToTruth()) : Guard.Open,
            HasSession ? new Guard(true, default, session.ToTruth()) : Guard.Open);
        return verdict.Decision == Decision.Allowed
            ? verdict.DecidedBy == 0 ? Always : verdict.DecidedBy == Verdict.Encode(PolicyKind.Identity) ? identity : _resourceStatement
            : verdict.DecidedBy == 0 ? 0 : int.MinValue + verdict.DecidedBy - 1;
    }

    /// <summary>A decision that no statement makes.</summary>
    /// <param name="decision">One of the constants, or 0 for an action that is none.</param>
    /// <param name="file">The one policy of the kind that did not allow; null where there are several or none.</param>
    public static AccessDecision Explain(int decision, string? file = null) =>
        decision == Always ? new AccessDecision(Decision.Allowed, PolicyKind.Identity, -1, null)
        : new AccessDecision(decision < 0 ? (PolicyKind)(decision - int.MinValue) : PolicyKind.Identity, file);
}
