namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4044: a role that nobody uses.</summary>
internal sealed class UnusedRoleRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.UnusedRole,
        "UnusedRole",
        "A role that nobody uses",
        "The role {0} was {1}: delete it, or take its policies away",
        "A role that nobody uses is a way in that nobody watches.",
        RuleCategories.Identities,
        RuleSeverity.Info);

    public override void Check(AccountCheck check)
    {
        foreach (var role in check.Account.Roles)
        {
            if (role.LastUsed is { } used && !role.IsServiceLinked
                && check.DaysSince(used.Date ?? role.CreateDate) is { } days && days > check.Settings.UnusedRoleDays)
            {
                check.Report(Rule, used.Location, role.Name, used.Date is null ? "never used" : $"last used {AccountCheck.Text(days)} days ago");
            }
        }
    }
}
