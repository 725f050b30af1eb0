namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4016: a user with a console password.</summary>
internal sealed class UserConsoleAccessRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.UserConsoleAccess,
        "UserConsoleAccess",
        "A user with a console password",
        "The user {0} signs in to the console with a password: let people come through IAM Identity Center or a federation, with temporary credentials",
        "A password of IAM is one more long-term credential to keep, rotate and take back; a federated person signs in with the organisation's own account.",
        RuleCategories.Identities,
        RuleSeverity.Info);

    public override void Check(AccountCheck check)
    {
        foreach (var row in check.UserRows)
        {
            if (row.LoginProfile is { } login)
            {
                check.Report(Rule, login.Location, row.UserName);
            }
        }
    }
}
