using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1224: a foreign account in a trust policy without <c>sts:ExternalId</c>.</summary>
internal sealed class TrustThirdPartyNoExternalIdRule : PrincipalRule
{
    public override Rule Rule { get; } = new(
        RuleIds.TrustThirdPartyNoExternalId,
        "TrustThirdPartyNoExternalId",
        "A third party is trusted without an external id",
        "The role trusts the foreign account {0} without sts:ExternalId: add the external id that the third party assigned to you",
        "A third party that serves many customers can be made to use your role for another one; an external id prevents that.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckPrincipal(PolicyCheck check, StatementSyntax statement, PrincipalValueSyntax principal)
    {
        if (statement.Effect == Effect.Allow
            && !statement.IsNotPrincipal
            && principal.Type == PrincipalType.Aws
            && PrincipalFacts.AccountOf(principal.Value) is { } account
            && check.Settings.IsOutside(account)
            && IsUnguarded(check, statement))
        {
            check.Report(Rule, statement, principal.Node.ValueSpan(), account);
        }
    }

    /// <summary>Whether a statement of a trust policy demands neither an organisation nor an external id.</summary>
    internal static bool IsUnguarded(PolicyCheck check, StatementSyntax statement) =>
        check.Kind == PolicyKind.Trust && !statement.IsNarrowed(Narrowing.Organization) && !DemandsExternalId(statement);

    /// <summary>Whether a condition demands an external id that is more than a wildcard.</summary>
    internal static bool DemandsExternalId(StatementSyntax statement) =>
        statement.Conditions.Any(c => string.Equals(c.Key, "sts:ExternalId", StringComparison.OrdinalIgnoreCase) && !ConditionReasoning.IsVoid(statement, c));
}
