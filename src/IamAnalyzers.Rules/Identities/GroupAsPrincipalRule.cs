using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4039: the ARN of a group as principal.</summary>
internal sealed class GroupAsPrincipalRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.GroupAsPrincipal,
        "GroupAsPrincipal",
        "A group as principal",
        "'{0}' is a group, and groups are no principals: name the users, a role that they assume, or the account",
        "Groups carry policies for their users and cannot sign in; IAM refuses a policy that names one as principal.",
        RuleCategories.Identities,
        RuleSeverity.Error);

    public override void Check(PolicyCheck check)
    {
        foreach (var statement in check.Statements)
        {
            foreach (var principal in statement.Principals)
            {
                if (principal.Type == PrincipalType.Aws
                    && Arn.TryParse(principal.Value, out var arn) && arn.Service == "iam" && arn.Resource.StartsWith("group/", StringComparison.Ordinal))
                {
                    check.Report(Rule, statement, principal.Node.Span, principal.Value);
                }
            }
        }
    }
}
