using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1213: <c>"Principal": "*"</c> in a trust policy.</summary>
internal sealed class TrustWildcardPrincipalRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.TrustWildcardPrincipal,
        "TrustWildcardPrincipal",
        "Everyone is named as principal of a trust policy",
        "The role trusts everyone (\"Principal\": \"*\"): name the accounts, roles or providers that may assume it",
        "A role that everyone may assume lends its permissions to every AWS account, unless a condition keeps them out.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (check.Kind == PolicyKind.Trust
            && statement is { Effect: Effect.Allow, IsStarPrincipal: true, IsNotPrincipal: false, PrincipalElement: { } element }
            && PrincipalFacts.IncludesEveryone(statement)
            && !statement.IsNarrowed(Narrowing.Outsiders))
        {
            check.Report(Rule, statement, element.Value.Span);
        }
    }
}
