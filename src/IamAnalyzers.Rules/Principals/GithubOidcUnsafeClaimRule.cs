using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1231: a subject of GitHub's provider that names no repository first.</summary>
internal sealed class GithubOidcUnsafeClaimRule : StatementRule
{
    private static readonly string[] Unsafe = ["workflow:", "environment:", "ref:", "head_ref:", "base_ref:", "ref_type:", "actor:", "event_name:", "context:"];

    public override Rule Rule { get; } = new(
        RuleIds.GithubOidcUnsafeClaim,
        "GithubOidcUnsafeClaim",
        "The subject begins with a claim that others can set",
        "The subject '{0}' begins with a claim that any repository can give itself: let it begin with \"repo:owner/name\"",
        "Names of workflows, environments, branches and actors are chosen by whoever owns the repository, also by strangers.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        foreach (var (_, value) in GithubSubjects.Of(check, statement))
        {
            if (value.Node is JsonString node && Unsafe.Any(claim => value.Text.StartsWith(claim, StringComparison.Ordinal)))
            {
                check.Report(Rule, statement, node.ValueSpan(), value.Text);
            }
        }
    }
}
