using IamAnalyzers.Policies.Context;
using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Policies.Authorization;

/// <summary>What every statement asks of a request, worked out once.</summary>
internal readonly struct RequestFacts
{
    private readonly ArnFields _resourceFields;
    private readonly int _serviceLength;

    public RequestFacts(AuthorizationRequest request, ContextSnapshot context, bool hasBoundary, bool derivesKeys)
    {
        Principal = request.Identity;
        PrincipalFacts = new PrincipalFacts(request.FederatingUserArn, request.CanonicalUserId, hasBoundary);
        Action = request.Action;
        Resource = request.Resource;
        _serviceLength = Math.Max(0, Action.IndexOf(':'));
        ServiceHash = Ascii.HashIgnoreCase(Service);
        ActionHash = Ascii.HashIgnoreCase(Action.AsSpan());
        ResourceIsArn = ArnFields.TrySplit(Resource.AsSpan(), out _resourceFields);
        Context = new ContextView(context, derivesKeys ? request.Derived : null);
    }

    public PrincipalIdentity Principal { get; }

    public PrincipalFacts PrincipalFacts { get; }

    public string Action { get; }

    /// <summary>Whether the action is <c>service:name</c>; else nothing allows it.</summary>
    public bool IsAction => _serviceLength > 0 && _serviceLength < Action.Length - 1;

    public ReadOnlySpan<char> Service => Action.AsSpan(0, _serviceLength);

    public ReadOnlySpan<char> ActionName => Action.AsSpan(_serviceLength + 1);

    public int ServiceHash { get; }

    public int ActionHash { get; }

    public string Resource { get; }

    public bool ResourceIsArn { get; }

    public ArnFields ResourceFields => _resourceFields;

    public ContextView Context { get; }
}
