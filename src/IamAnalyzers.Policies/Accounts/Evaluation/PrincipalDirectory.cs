namespace IamAnalyzers.Policies.Accounts.Evaluation;

/// <summary>Finds users and roles of a set of accounts by ARN, also roles by the ARN of a session.</summary>
internal sealed class PrincipalDirectory
{
    private readonly AccountSet _set;
    private readonly Dictionary<string, AccountPrincipal> _byArn = new(StringComparer.Ordinal);

    public PrincipalDirectory(AccountSet set)
    {
        _set = set;
        foreach (var principal in set.Accounts.SelectMany(static a => a.Principals))
        {
            _byArn[principal.Arn] = principal;
        }
    }

    public AccountPrincipal? Find(string arn)
    {
        if (_byArn.TryGetValue(arn, out var principal))
        {
            return principal;
        }

        var identity = PrincipalIdentity.Parse(arn);
        return identity.Kind == PrincipalKind.RoleSession ? _set.Find(identity.AccountId)?.FindRole(identity.Name) : null;
    }
}
