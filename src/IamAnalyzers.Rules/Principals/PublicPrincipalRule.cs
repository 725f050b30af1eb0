using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1220: everyone as principal of an Allow without any condition.</summary>
internal sealed class PublicPrincipalRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.PublicPrincipal,
        "PublicPrincipal",
        "Everyone is granted access",
        "The statement {0} grants everyone, outsiders and anonymous callers included: name the principals, or add a condition on account, organisation, ARN or network",
        "A resource that everyone may use is public.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (statement.Effect == Effect.Allow
            && check.Kind is PolicyKind.Resource or PolicyKind.Trust
            && statement.Conditions.IsEmpty
            && !(check.Kind == PolicyKind.Trust && statement.IsStarPrincipal)
            && !HasOwnRule(statement)
            && PrincipalFacts.Everyone(statement) is { } everyone)
        {
            check.Report(Rule, statement, everyone.Node.ValueSpan(), statement.DisplayName);
        }
    }

    /// <summary>Key policies and repository policies have rules that say more.</summary>
    internal static bool HasOwnRule(StatementSyntax statement) => PrincipalFacts.IsAbout(statement, "kms") || PrincipalFacts.IsAbout(statement, "ecr");
}
