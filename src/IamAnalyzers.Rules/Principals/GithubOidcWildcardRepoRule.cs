using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1230: a subject of GitHub's provider with a wildcard for repository or ref.</summary>
internal sealed class GithubOidcWildcardRepoRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.GithubOidcWildcardRepo,
        "GithubOidcWildcardRepo",
        "The subject leaves repository or branch open",
        "The subject '{0}' {1}: name owner, repository and ref, as in \"repo:owner/name:ref:refs/heads/main\"",
        "Whoever can push a branch or open a pull request can run a workflow; whoever can create a repository in the organisation can run any.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        foreach (var (condition, value) in GithubSubjects.Of(check, statement))
        {
            // A subject of stars is no condition: IAM1229 says so.
            if (value.Node is JsonString node && !ConditionReasoning.IsVoid(statement, condition) && Fault(value.Text) is { } fault)
            {
                check.Report(Rule, statement, node.ValueSpan(), value.Text, fault);
            }
        }
    }

    private static string? Fault(string subject)
    {
        if (!subject.StartsWith("repo:", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = subject.Split([':'], 3);
        var slash = parts[1].IndexOf('/');
        var owner = slash < 0 ? parts[1] : parts[1].Substring(0, slash);
        var name = slash < 0 ? string.Empty : parts[1].Substring(slash + 1);
        return owner.IndexOf('*') >= 0 ? "lets every owner's repositories in"
            : name.Length == 0 || name.IndexOf('*') >= 0 ? "lets several repositories in"
            : parts.Length < 3 || parts[2] == "*" ? "lets every branch and pull request in"
            : null;
    }
}
