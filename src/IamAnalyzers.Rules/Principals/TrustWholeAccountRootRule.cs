using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1223: a trust policy that names a whole account without a condition that narrows it.</summary>
internal sealed class TrustWholeAccountRootRule : PrincipalRule
{
    public override Rule Rule { get; } = new(
        RuleIds.TrustWholeAccountRoot,
        "TrustWholeAccountRoot",
        "The role trusts a whole account",
        "The role trusts every principal of the account {0} that may call sts:AssumeRole: name the roles or users, or add a condition",
        "Trusting an account leaves it to its administrators who assumes the role.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckPrincipal(PolicyCheck check, StatementSyntax statement, PrincipalValueSyntax principal)
    {
        if (check.Kind == PolicyKind.Trust
            && statement.Effect == Effect.Allow
            && !statement.IsNotPrincipal
            && principal.Type == PrincipalType.Aws
            && PrincipalFacts.IsWholeAccount(principal.Value)
            && PrincipalFacts.AccountOf(principal.Value) is { } account
            && !check.Settings.IsOutside(account)
            && !statement.IsNarrowed(Narrowing.Any)
            && !TrustThirdPartyNoExternalIdRule.DemandsExternalId(statement))
        {
            check.Report(Rule, statement, principal.Node.ValueSpan(), account);
        }
    }
}
