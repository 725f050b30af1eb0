namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4042: a user that several seem to share.</summary>
internal sealed class SharedPrincipalRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.SharedPrincipal,
        "SharedPrincipal",
        "A user that several seem to share",
        "The user {0} seems to be shared: {1}; give each person and each machine an identity of its own",
        "What is done with a shared user cannot be told apart, and its credential cannot be taken from one without taking it from all.",
        RuleCategories.Identities,
        RuleSeverity.Info);

    private static readonly string[] SharedNames = ["shared", "team", "deploy", "common", "generic", "office"];

    public override void Check(AccountCheck check)
    {
        foreach (var row in check.UserRows)
        {
            var inUse = row.AccessKeys.Where(k => k.IsActive && check.DaysSince(k.LastUsed) <= check.Settings.UnusedCredentialDays);
            if (inUse.Count() > 1)
            {
                check.Report(Rule, row.Location, row.UserName, "two access keys are in use");
            }
            else if (row.LoginProfile is not null && Words(row.UserName).Any(static w => SharedNames.Contains(w, StringComparer.OrdinalIgnoreCase)))
            {
                check.Report(Rule, row.Location, row.UserName, "its name is that of many, and it has a console password");
            }
        }
    }

    private static string[] Words(string name) => name.Split('-', '_', '.', '+', '@', '=');
}
