namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4025: the password policy allows former passwords.</summary>
internal sealed class PasswordPolicyReuseRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.PasswordPolicyReuse,
        "PasswordPolicyReuse",
        "The password policy allows former passwords",
        "The password policy keeps the last {0} passwords from being used again: demand {1}",
        "Who may go back to the old password changes it once a year, and back.",
        RuleCategories.Identities,
        RuleSeverity.Info);

    private const int Demanded = 24;

    public override void Check(AccountCheck check)
    {
        if (check.Account.PasswordPolicy is { } policy && policy.ReusePrevention < Demanded)
        {
            check.Report(Rule, policy.LocationOf("PasswordReusePrevention"), AccountCheck.Text(policy.ReusePrevention), AccountCheck.Text(Demanded));
        }
    }
}
