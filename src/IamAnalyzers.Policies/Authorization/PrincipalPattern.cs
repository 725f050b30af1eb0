namespace IamAnalyzers.Policies.Authorization;

/// <summary>In which way a <c>Principal</c> element names the caller; it decides which other policies limit the grant.</summary>
[Flags]
internal enum PrincipalMatch : byte
{
    /// <summary>It does not.</summary>
    None = 0,

    /// <summary>By the account, which delegates to the account's own policies.</summary>
    Account = 1,

    /// <summary>By <c>*</c>.</summary>
    Everyone = 2,

    /// <summary>By the ARN of the very caller: the user, the role session, the federated user, the service, the provider.</summary>
    Caller = 4,

    /// <summary>By the role of the session.</summary>
    Role = 8,

    /// <summary>By the user who made the federated user's session.</summary>
    FederatingUser = 16,
}

/// <summary>A value of a <c>Principal</c> or <c>NotPrincipal</c> element, taken apart once.</summary>
/// <remarks>AWS: "AWS JSON policy elements: Principal". There are no wildcards but <c>*</c> alone.</remarks>
internal readonly struct PrincipalPattern
{
    private readonly PrincipalType _type;
    private readonly bool _isEveryone;
    private readonly PrincipalIdentity _named;

    public PrincipalPattern(PrincipalType type, string value)
    {
        _type = type;
        _isEveryone = type == PrincipalType.Aws && value == "*";
        _named = PrincipalIdentity.Parse(value);
    }

    public PrincipalMatch Match(in PrincipalIdentity caller, in PrincipalFacts facts)
    {
        if (_isEveryone)
        {
            return PrincipalMatch.Everyone;
        }

        switch (_type)
        {
            case PrincipalType.Aws:
                return MatchAws(caller, facts.FederatingUser);
            case PrincipalType.Service:
                return caller.Kind == PrincipalKind.Service && caller.Text == _named.Text ? PrincipalMatch.Caller : PrincipalMatch.None;
            case PrincipalType.Federated:
                // A provider such as cognito-identity.amazonaws.com has the looks of a service.
                return caller.Kind is PrincipalKind.FederatedProvider or PrincipalKind.Service && caller.Text == _named.Text
                    ? PrincipalMatch.Caller
                    : PrincipalMatch.None;
            default:
                return MatchCanonicalUser(caller, facts.CanonicalUserId);
        }
    }

    private PrincipalMatch MatchAws(in PrincipalIdentity caller, string? federatingUser)
    {
        if (!IsSameAccount(caller))
        {
            // CloudFront's access identities are of no account, and named by their whole ARN.
            return caller.Kind == PrincipalKind.User && caller.Text == _named.Text ? PrincipalMatch.Caller : PrincipalMatch.None;
        }

        switch (_named.Kind)
        {
            case PrincipalKind.Root:
                return PrincipalMatch.Account;
            case PrincipalKind.Role when caller.Kind == PrincipalKind.RoleSession:
                return _named.NameSpan.SequenceEqual(caller.NameSpan) ? PrincipalMatch.Role : PrincipalMatch.None;
            case PrincipalKind.Role:
                return caller.Kind == PrincipalKind.Role && caller.Text == _named.Text ? PrincipalMatch.Role : PrincipalMatch.None;
            case PrincipalKind.User when caller.Kind == PrincipalKind.FederatedUser:
                return federatingUser == _named.Text ? PrincipalMatch.FederatingUser : PrincipalMatch.None;
            default:
                return caller.Text == _named.Text ? PrincipalMatch.Caller : PrincipalMatch.None;
        }
    }

    private PrincipalMatch MatchCanonicalUser(in PrincipalIdentity caller, string? canonicalUserId)
    {
        if (_named.Kind != PrincipalKind.CanonicalUser)
        {
            return PrincipalMatch.None;
        }

        return caller.Kind == PrincipalKind.CanonicalUser && caller.Text == _named.Text ? PrincipalMatch.Caller
            : canonicalUserId == _named.Text && caller.IsOfAccount ? PrincipalMatch.Account
            : PrincipalMatch.None;
    }

    private bool IsSameAccount(in PrincipalIdentity caller)
    {
        if (!caller.IsOfAccount || !_named.IsOfAccount || !_named.AccountSpan.SequenceEqual(caller.AccountSpan))
        {
            return false;
        }

        // A bare account id is of whatever partition the other is.
        var left = _named.PartitionSpan;
        var right = caller.PartitionSpan;
        return left.IsEmpty || right.IsEmpty || left.SequenceEqual(right);
    }
}

/// <summary>What a request says of its caller beside the principal.</summary>
internal readonly record struct PrincipalFacts(string? FederatingUser, string? CanonicalUserId, bool HasBoundary);
