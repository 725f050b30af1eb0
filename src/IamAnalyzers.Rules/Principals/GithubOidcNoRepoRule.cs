using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1229: GitHub's provider without a condition on the subject.</summary>
internal sealed class GithubOidcNoRepoRule : StatementRule
{
    private static readonly string[] Claims = ["sub", "repository", "repository_id", "repository_owner_id", "job_workflow_ref"];

    public override Rule Rule { get; } = new(
        RuleIds.GithubOidcNoRepo,
        "GithubOidcNoRepo",
        "Every repository on GitHub may assume the role",
        "No condition on token.actions.githubusercontent.com:sub names a repository, so that every workflow on GitHub may assume the role: demand \"repo:owner/name:ref:refs/heads/main\"",
        "GitHub's provider signs tokens for everybody's workflows; only the subject tells yours apart.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (GithubSubjects.PrincipalOf(check, statement) is { } principal
            && !Claims.Any(claim => PrincipalFacts.Claims(statement, GithubSubjects.Provider, claim).Any(c => !ConditionReasoning.IsVoid(statement, c))))
        {
            check.Report(Rule, statement, principal.Node.ValueSpan());
        }
    }
}
