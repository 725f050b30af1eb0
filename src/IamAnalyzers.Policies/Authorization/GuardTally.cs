namespace IamAnalyzers.Policies.Authorization;

/// <summary>What the statements of one kind of policy say together.</summary>
internal struct GuardTally
{
    /// <summary>Whether a Deny matches.</summary>
    public Truth Deny;

    /// <summary>Whether an Allow matches that nothing limits: one that names the caller itself or everyone.</summary>
    public Truth Direct;

    /// <summary>Whether an Allow matches that boundary and session policy limit: one that names the session's role or maker.</summary>
    public Truth Limited;

    /// <summary>Whether an Allow matches that names the account: it delegates.</summary>
    public Truth Delegated;

    /// <summary>Whether any Allow matches.</summary>
    public readonly Truth Allow => Direct.Or(Limited).Or(Delegated);

    public void Add(bool isDeny, StatementOutcome outcome)
    {
        if (isDeny)
        {
            Deny = Deny.Or(outcome.Truth);
            return;
        }

        if ((outcome.Principal & (PrincipalMatch.Everyone | PrincipalMatch.Caller)) != 0)
        {
            Direct = Direct.Or(outcome.Truth);
        }

        if ((outcome.Principal & (PrincipalMatch.Role | PrincipalMatch.FederatingUser)) != 0)
        {
            Limited = Limited.Or(outcome.Truth);
        }

        if ((outcome.Principal & PrincipalMatch.Account) != 0)
        {
            Delegated = Delegated.Or(outcome.Truth);
        }
    }
}
