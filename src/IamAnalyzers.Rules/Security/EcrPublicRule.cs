using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;
using IamAnalyzers.Rules.Principals;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3018: everyone as principal of an Allow in a repository policy.</summary>
internal sealed class EcrPublicRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.EcrPublic,
        "EcrPublic",
        "A container repository is public",
        "The repository policy lets everyone in: name the accounts or roles, or demand aws:PrincipalOrgID",
        "Images hold code, configuration and often secrets.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (check.Kind == PolicyKind.Resource
            && statement.Effect == Effect.Allow
            && PrincipalFacts.IsAbout(statement, "ecr")
            && PrincipalFacts.Everyone(statement) is { } everyone
            && !statement.IsNarrowed(Narrowing.Outsiders))
        {
            check.Report(Rule, statement, everyone.Node.ValueSpan());
        }
    }
}
