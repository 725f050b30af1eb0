using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Identities;

/// <summary>Access that a statement gives to somebody outside the zone of trust, as IAM Access Analyzer describes findings.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Principal">The value that names the outsider.</param>
/// <param name="Who">The outsider in words, such as <c>account 999999999999</c> or <c>everyone</c>.</param>
/// <param name="IsPublic">Whether anybody at all has the access.</param>
/// <param name="Conditions">The conditions under which; empty where there are none.</param>
internal sealed record ExternalGrant(StatementSyntax Statement, PrincipalValueSyntax Principal, string Who, bool IsPublic, string Conditions)
{
    private const int Shown = 3;

    /// <summary>The outsider at the start of a sentence; an ARN stays as it is.</summary>
    public string WhoAtStart => Who.StartsWith("arn:", StringComparison.Ordinal) ? Who : char.ToUpperInvariant(Who[0]) + Who.Substring(1);

    /// <summary>What the outsider may do, in words: the first actions and the number of the others.</summary>
    public string Actions
    {
        get
        {
            var actions = string.Join(", ", Statement.Actions.Select(static a => a.Pattern.Text).Take(Shown));
            actions += Statement.Actions.Length > Shown ? $" and {Statement.Actions.Length - Shown} more" : string.Empty;
            return Statement.IsNotAction ? "do all but " + actions : actions;
        }
    }
}

/// <summary>Access from outside in an account, with the place that gives it.</summary>
/// <param name="Policy">The policy that gives it.</param>
/// <param name="Resource">What it is given on, in words.</param>
/// <param name="Role">The role, where the policy is a trust policy.</param>
/// <param name="Grant">The access.</param>
internal sealed record AccountExternalGrant(AccountPolicy Policy, string Resource, Role? Role, ExternalGrant Grant);
