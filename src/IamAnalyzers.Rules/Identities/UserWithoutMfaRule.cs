namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4034: a user with a password and no MFA.</summary>
internal sealed class UserWithoutMfaRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.UserWithoutMfa,
        "UserWithoutMfa",
        "A user with a password and no MFA",
        "The user {0} signs in with a password alone: demand an MFA device",
        "A password is guessed, reused or given away; with MFA that is not enough.",
        RuleCategories.Identities,
        RuleSeverity.Warning);

    public override void Check(AccountCheck check)
    {
        foreach (var row in check.UserRows)
        {
            if (row.LoginProfile is not null && row.IsMfaActive == false)
            {
                check.Report(Rule, row.MfaLocation, row.UserName);
            }
        }
    }
}
