using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Principals;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3017: a Deny of everything for everyone in a resource policy, without a condition.</summary>
internal sealed class BucketPolicyLockoutRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.BucketPolicyLockout,
        "BucketPolicyLockout",
        "A Deny that locks everyone out",
        "The statement {0} denies everyone every action, the account's administrators included: add a condition that excepts them",
        "Once such a policy is in force, only the root user can take it away again.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (check.Kind == PolicyKind.Resource
            && statement is { Effect: Effect.Deny, ConditionElement: null, IsNotAction: false, IsNotResource: false }
            && PrincipalFacts.IncludesEveryone(statement)
            && statement.Actions.FirstOrDefault(a => check.FactsOf(a).Meaning is ActionMeaning.Everything or ActionMeaning.WholeService) is { } action)
        {
            check.Report(Rule, statement, action.Node.ValueSpan(), statement.DisplayName);
        }
    }
}
