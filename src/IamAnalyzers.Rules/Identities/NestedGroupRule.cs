namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4040: a group in a group.</summary>
internal sealed class NestedGroupRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.NestedGroup,
        "NestedGroup",
        "A group in a group",
        "The group {0} is put into the group {1}: groups hold users only",
        "AWS has no nested groups; what the file says cannot be made.",
        RuleCategories.Identities,
        RuleSeverity.Error);

    public override void Check(AccountCheck check)
    {
        foreach (var group in check.Account.Groups)
        {
            foreach (var membership in group.Memberships)
            {
                check.Report(Rule, membership.Location, group.Name, membership.GroupName);
            }
        }

        foreach (var user in check.Account.Users)
        {
            if (user.Arn.IndexOf(":group/", StringComparison.Ordinal) > 0)
            {
                check.Report(Rule, user.Location, user.Name, user.Memberships.IsEmpty ? "(none)" : user.Memberships[0].GroupName);
            }
        }
    }
}
