using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3004: every action of IAM.</summary>
internal sealed class FullIamAccessRule : GrantRule
{
    public override Rule Rule { get; } = new(
        RuleIds.FullIamAccess,
        "FullIamAccess",
        "The statement allows every action of IAM",
        "'{0}' allows its principal to give itself any permission, which makes it an administrator: name the actions of IAM that are needed",
        "With iam:* one attaches AdministratorAccess to oneself, makes keys for other users, and passes any role to any service.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckGrant(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        if (facts.Meaning == ActionMeaning.WholeService && IsIam(facts))
        {
            check.Report(statement, new Finding(Rule, ActionSpans.Name(action), ImmutableArray.Create(facts.Pattern.Text)));
        }
    }

    /// <summary>Whether an action string is one of IAM's.</summary>
    public static bool IsIam(ActionFacts facts) => string.Equals(facts.Pattern.Service, "iam", StringComparison.OrdinalIgnoreCase);
}
