namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4023: the password policy allows short passwords.</summary>
internal sealed class PasswordPolicyLengthRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.PasswordPolicyLength,
        "PasswordPolicyLength",
        "The password policy allows short passwords",
        "The password policy allows passwords of {0} characters: demand at least {1}",
        "Length is what makes a password hard to guess.",
        RuleCategories.Identities,
        RuleSeverity.Info);

    private const int Demanded = 14;

    public override void Check(AccountCheck check)
    {
        if (check.Account.PasswordPolicy is { } policy && policy.MinimumLength < Demanded)
        {
            check.Report(Rule, policy.LocationOf("MinimumPasswordLength"), AccountCheck.Text(policy.MinimumLength), AccountCheck.Text(Demanded));
        }
    }
}
