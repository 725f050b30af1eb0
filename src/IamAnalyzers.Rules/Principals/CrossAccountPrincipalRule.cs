using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1222: a principal of an account that the configuration does not name.</summary>
internal sealed class CrossAccountPrincipalRule : PrincipalRule
{
    public override Rule Rule { get; } = new(
        RuleIds.CrossAccountPrincipal,
        "CrossAccountPrincipal",
        "A principal of another account",
        "'{0}' belongs to the account {1}, which is outside of the zone of trust: check that it is meant, and add it to iam_zone_of_trust",
        "Access from other accounts is a decision; written down in one place it can be reviewed.",
        RuleCategories.Security,
        RuleSeverity.Info);

    protected override void CheckPrincipal(PolicyCheck check, StatementSyntax statement, PrincipalValueSyntax principal)
    {
        if (statement.Effect == Effect.Allow
            && !statement.IsNotPrincipal
            && check.Kind is PolicyKind.Resource or PolicyKind.Trust
            && principal.Type == PrincipalType.Aws
            && PrincipalFacts.AccountOf(principal.Value) is { } account
            && check.Settings.IsOutside(account)
            && !TrustThirdPartyNoExternalIdRule.IsUnguarded(check, statement))
        {
            check.Report(Rule, statement, principal.Node.ValueSpan(), principal.Value, account);
        }
    }
}
