namespace IamAnalyzers.Policies.Authorization;

/// <summary>The <c>Principal</c> or <c>NotPrincipal</c> element of a statement, ready for matching.</summary>
internal sealed class PrincipalMatcher
{
    private readonly PrincipalPattern[] _patterns;
    private readonly bool _isNotPrincipal;
    private readonly bool _isDeny;

    public PrincipalMatcher(IEnumerable<PrincipalValue> values, bool isNotPrincipal, Effect effect)
    {
        _patterns = values.Select(static v => new PrincipalPattern(v.Type, v.Value)).ToArray();
        _isNotPrincipal = isNotPrincipal;
        _isDeny = effect == Effect.Deny;
    }

    /// <summary>In which ways the element is about the caller.</summary>
    public PrincipalMatch Match(in PrincipalIdentity caller, in PrincipalFacts facts)
    {
        var match = PrincipalMatch.None;
        foreach (var pattern in _patterns)
        {
            match |= pattern.Match(caller, facts);
        }

        if (!_isNotPrincipal)
        {
            return match;
        }

        // NotPrincipal exists with Deny only; AWS supports it with Allow no more, so that such a statement allows nobody.
        return _isDeny && (facts.HasBoundary || !IsExempt(caller, match)) ? PrincipalMatch.Everyone : PrincipalMatch.None;
    }

    /// <summary>
    /// Whether <c>NotPrincipal</c> lists the caller: AWS validates the account first, then the user or role, so that both have
    /// to be listed.
    /// </summary>
    /// <remarks>AWS: "AWS JSON policy elements: NotPrincipal". Where the documents say "might deny", this denies.</remarks>
    private static bool IsExempt(in PrincipalIdentity caller, PrincipalMatch listed)
    {
        if ((listed & PrincipalMatch.Everyone) != 0)
        {
            return true;
        }

        var isAccountListed = (listed & PrincipalMatch.Account) != 0;
        return caller.Kind switch
        {
            PrincipalKind.Root => isAccountListed,
            PrincipalKind.RoleSession => isAccountListed && (listed & PrincipalMatch.Role) != 0,
            PrincipalKind.User when !caller.IsOfAccount => (listed & PrincipalMatch.Caller) != 0,
            PrincipalKind.User or PrincipalKind.Role or PrincipalKind.FederatedUser =>
                isAccountListed && (listed & (PrincipalMatch.Caller | PrincipalMatch.Role)) != 0,
            _ => (listed & PrincipalMatch.Caller) != 0,
        };
    }
}
