using IamAnalyzers.Policies.Context;
using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Policies.Authorization;

/// <summary>
/// The order of decision: an explicit Deny of any kind ends it; then each guard must allow, the caller's side and the
/// resource's side combined as their accounts stand to each other.
/// </summary>
/// <remarks>AWS: "Policy evaluation logic", "Cross-account policy evaluation logic".</remarks>
internal readonly ref struct DecisionLogic
{
    private readonly RequestSides _sides;

    internal DecisionLogic(RequestSides sides) => _sides = sides;

    /// <summary>Decides; with a trace every statement is looked at and written down, and the answer is the same.</summary>
    public static Verdict Decide(AuthorizationRequest request, PolicySet policies, ContextSnapshot context, Trace? trace)
    {
        var facts = new RequestFacts(request, context, !policies.PermissionBoundaries.IsDefaultOrEmpty, derivesKeys: true);
        var sides = new RequestSides(request, policies, facts);
        trace?.Begin(facts, sides, policies);
        if (!facts.IsAction)
        {
            return new Verdict(Truth.False, Decision.ImplicitlyDenied, 0, 0, SpecialReason.NoAction);
        }

        if (Ascii.EqualsIgnoreCase(facts.Action.AsSpan(), "sts:GetCallerIdentity".AsSpan()))
        {
            return new Verdict(Truth.True, Decision.Allowed, 0, 0, SpecialReason.CallerIdentity);
        }

        return new DecisionLogic(sides).Decide(facts, policies, trace);
    }

    private Verdict Decide(in RequestFacts facts, PolicySet policies, Trace? trace)
    {
        var reader = new GuardReader(trace);
        var firstDeny = (byte)0;
        var denied = Truth.False;
        var resourceControl = _sides.IsLimitedByResourceControl
            ? reader.Levels(facts, PolicyKind.ResourceControl, policies.ResourceControlPolicies)
            : Guard.Open;
        if (Denies(resourceControl, PolicyKind.ResourceControl, trace, ref denied, ref firstDeny))
        {
            return Explicit(firstDeny);
        }

        var serviceControl = _sides.IsLimitedByServiceControl
            ? reader.Levels(facts, PolicyKind.ServiceControl, policies.ServiceControlPolicies)
            : Guard.Open;
        if (Denies(serviceControl, PolicyKind.ServiceControl, trace, ref denied, ref firstDeny))
        {
            return Explicit(firstDeny);
        }

        var endpoint = reader.Each(facts, PolicyKind.Endpoint, policies.EndpointPolicies);
        if (Denies(endpoint, PolicyKind.Endpoint, trace, ref denied, ref firstDeny))
        {
            return Explicit(firstDeny);
        }

        var resource = reader.One(facts, _sides.ResourceKind, policies.ResourcePolicy);
        if (Denies(resource, _sides.ResourceKind, trace, ref denied, ref firstDeny))
        {
            return Explicit(firstDeny);
        }

        var identity = _sides.HasIdentityPolicies ? reader.Any(facts, PolicyKind.Identity, policies.IdentityPolicies) : Guard.Open;
        if (Denies(identity, PolicyKind.Identity, trace, ref denied, ref firstDeny))
        {
            return Explicit(firstDeny);
        }

        var boundary = _sides.HasIdentityPolicies ? reader.Each(facts, PolicyKind.Boundary, policies.PermissionBoundaries) : Guard.Open;
        if (Denies(boundary, PolicyKind.Boundary, trace, ref denied, ref firstDeny))
        {
            return Explicit(firstDeny);
        }

        var session = ReadSession(facts, policies, reader);
        Denies(session, PolicyKind.Session, trace, ref denied, ref firstDeny);
        if (denied == Truth.True)
        {
            return Explicit(firstDeny);
        }

        var outer = new OuterGuards(resourceControl, serviceControl, endpoint);
        return Combine(outer, resource, identity, boundary, session, denied);
    }

    /// <summary>Whether a guard's Deny ends it. A trace goes on, to show all of them.</summary>
    private static bool Denies(in Guard guard, PolicyKind kind, Trace? trace, ref Truth denied, ref byte first)
    {
        denied = denied.Or(guard.Deny);
        if (guard.Deny == Truth.True && first == 0)
        {
            first = Verdict.Encode(kind);
        }

        return denied == Truth.True && trace is null;
    }

    private static Verdict Explicit(byte decidedBy) => new(Truth.False, Decision.ExplicitlyDenied, decidedBy, 0, SpecialReason.None);

    private Guard ReadSession(in RequestFacts facts, PolicySet policies, GuardReader reader)
    {
        if (_sides.Relation == AccountRelation.Outside)
        {
            return Guard.Open;
        }

        if (!policies.SessionPolicies.IsDefaultOrEmpty)
        {
            return reader.Any(facts, PolicyKind.Session, policies.SessionPolicies);
        }

        // AWS, "Permissions for GetFederationToken": without a session policy the session has no permissions of its own.
        return facts.Principal.Kind == PrincipalKind.FederatedUser ? Guard.Closed : Guard.Open;
    }

    /// <summary>What the guards inside the organization say together, where no Deny matches and those around it allow.</summary>
    internal Verdict Combine(in Guard resource, in Guard identity, in Guard boundary, in Guard session) =>
        Combine(new OuterGuards(Guard.Open, Guard.Open, Guard.Open), resource, identity, boundary, session, Truth.False);

    private Verdict Combine(in OuterGuards outer, in Guard resource, in Guard identity, in Guard boundary, in Guard session, Truth denied)
    {
        var blocked = outer.Blocked;
        var inner = boundary.Allow.And(session.Allow);
        var byIdentity = identity.Allow.And(inner);
        var core = Truth.True;
        var decidedBy = Verdict.Encode(PolicyKind.Identity);
        switch (_sides.Relation)
        {
            case AccountRelation.Outside:
                core = resource.Allow;
                decidedBy = Verdict.Encode(_sides.ResourceKind);
                break;
            case AccountRelation.Cross:
                core = byIdentity.And(resource.Allow);
                decidedBy = Verdict.Encode(_sides.IsRoot ? _sides.ResourceKind : PolicyKind.Identity);
                break;
            default:
                var byResource = resource.Tally.Direct.Or(resource.Tally.Limited.And(inner));
                byIdentity = _sides.IsResourcePolicyMandatory ? byIdentity.And(resource.Allow) : byIdentity;
                core = byIdentity.Or(byResource);
                decidedBy = _sides.IsRoot && resource.Allow != Truth.True ? (byte)0
                    : _sides.IsRoot || byIdentity != Truth.True ? Verdict.Encode(_sides.ResourceKind)
                    : decidedBy;
                break;
        }

        if (core == Truth.False)
        {
            blocked |= BlockedInside(resource, identity, boundary, session);
        }

        var allowed = core.And(outer.Allow).And(denied.Not());
        var reason = _sides.IsRoot ? SpecialReason.Root : SpecialReason.None;
        return allowed == Truth.True
            ? new Verdict(allowed, Decision.Allowed, decidedBy, 0, reason)
            : new Verdict(allowed, Decision.ImplicitlyDenied, FirstOf(blocked), blocked, reason);
    }

    private ushort BlockedInside(in Guard resource, in Guard identity, in Guard boundary, in Guard session)
    {
        var needsResource = _sides.Relation != AccountRelation.Same || _sides.IsResourcePolicyMandatory;
        var blocked = needsResource && resource.Allow == Truth.False ? Verdict.Bit(_sides.ResourceKind) : 0;
        blocked |= identity.Allow == Truth.False ? Verdict.Bit(PolicyKind.Identity) : 0;
        blocked |= boundary.Allow == Truth.False ? Verdict.Bit(PolicyKind.Boundary) : 0;
        blocked |= session.Allow == Truth.False ? Verdict.Bit(PolicyKind.Session) : 0;
        return (ushort)blocked;
    }

    /// <summary>The first guard in the order of evaluation that stopped the request.</summary>
    private static byte FirstOf(ushort blocked)
    {
        foreach (var kind in GuardOrder.Kinds)
        {
            if ((blocked & Verdict.Bit(kind)) != 0)
            {
                return Verdict.Encode(kind);
            }
        }

        return 0;
    }

    /// <summary>The guards that every request has to pass, whoever asks.</summary>
    private readonly ref struct OuterGuards(Guard resourceControl, Guard serviceControl, Guard endpoint)
    {
        public Truth Allow { get; } = resourceControl.Allow.And(serviceControl.Allow).And(endpoint.Allow);

        public ushort Blocked { get; } = (ushort)(
            (resourceControl.Allow == Truth.False ? Verdict.Bit(PolicyKind.ResourceControl) : 0)
            | (serviceControl.Allow == Truth.False ? Verdict.Bit(PolicyKind.ServiceControl) : 0)
            | (endpoint.Allow == Truth.False ? Verdict.Bit(PolicyKind.Endpoint) : 0));
    }
}

/// <summary>The order in which the kinds of policy are asked.</summary>
internal static class GuardOrder
{
    public static readonly PolicyKind[] Kinds =
    [
        PolicyKind.ResourceControl, PolicyKind.ServiceControl, PolicyKind.Endpoint, PolicyKind.Resource, PolicyKind.Trust,
        PolicyKind.Identity, PolicyKind.Boundary, PolicyKind.Session,
    ];
}
