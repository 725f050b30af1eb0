namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4018: a group without users.</summary>
internal sealed class GroupEmptyRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.GroupEmpty,
        "GroupEmpty",
        "A group without users",
        "The group {0} has no user: delete it, or put into it whom it was made for",
        "An empty group with policies waits for somebody to be put into it, seen by nobody.",
        RuleCategories.Identities,
        RuleSeverity.Info);

    public override void Check(AccountCheck check)
    {
        foreach (var group in check.Account.Groups)
        {
            if (group.Users.IsEmpty)
            {
                check.Report(Rule, group.Location, group.Name);
            }
        }
    }
}
