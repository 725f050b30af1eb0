namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4020: the root user was used.</summary>
internal sealed class RootPrincipalUsedRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.RootPrincipalUsed,
        "RootPrincipalUsed",
        "The root user was used",
        "The root user {0}: keep it for what only it can do, and do the rest with a role",
        "Few tasks need the root user; whatever else is done with it cannot be limited and cannot be told apart by person.",
        RuleCategories.Identities,
        RuleSeverity.Warning);

    public override void Check(AccountCheck check)
    {
        if (check.Account.CredentialReport?.Root is not { } root)
        {
            return;
        }

        var used = root.AccessKeys.Select(static k => k.LastUsed).Append(root.PasswordLastUsed).Max();
        if (check.DaysSince(used) is { } days && days < check.Settings.UnusedRoleDays)
        {
            check.Report(Rule, root.PasswordLastUsedLocation, $"was used {AccountCheck.Text(Math.Max(0, days))} days before the report");
        }
    }
}
