namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4004: a managed policy attached to a user.</summary>
internal sealed class PolicyAttachedToUserRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.PolicyAttachedToUser,
        "PolicyAttachedToUser",
        "A managed policy attached to a user",
        "The policy {0} is attached to the user {1}: attach it to a group and put the user into it",
        "Rights that hang on persons are forgotten when persons change jobs; groups carry rights, users come and go.",
        RuleCategories.Identities,
        RuleSeverity.Warning);

    public override void Check(AccountCheck check)
    {
        foreach (var user in check.Account.Users)
        {
            foreach (var attached in user.AttachedPolicies)
            {
                check.Report(Rule, attached.Location, attached.Name, user.Name);
            }
        }
    }
}
