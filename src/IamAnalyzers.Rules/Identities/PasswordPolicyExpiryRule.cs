namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4026: passwords never expire, or late.</summary>
internal sealed class PasswordPolicyExpiryRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.PasswordPolicyExpiry,
        "PasswordPolicyExpiry",
        "Passwords never expire, or late",
        "Passwords expire {0}: let them expire after at most {1} days, if your rules ask for it",
        "Some standards still ask for expiry; NIST advises against it, so that the rule is off until asked for.",
        RuleCategories.Identities,
        RuleSeverity.Hidden);

    private const int Demanded = 90;

    public override void Check(AccountCheck check)
    {
        if (check.Account.PasswordPolicy is { } policy && policy.MaxAgeDays is not (> 0 and <= Demanded))
        {
            check.Report(Rule, policy.LocationOf("MaxPasswordAge"), policy.MaxAgeDays is { } days ? $"after {days} days" : "never", AccountCheck.Text(Demanded));
        }
    }
}
