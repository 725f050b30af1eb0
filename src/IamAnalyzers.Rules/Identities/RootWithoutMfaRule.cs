namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4033: the root user has no MFA.</summary>
internal sealed class RootWithoutMfaRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.RootWithoutMfa,
        "RootWithoutMfa",
        "The root user has no MFA",
        "The root user has no MFA device: add one, or better two",
        "A password alone guards everything in the account.",
        RuleCategories.Identities,
        RuleSeverity.Warning);

    public override void Check(AccountCheck check)
    {
        if (check.Account.CredentialReport?.Root is { IsMfaActive: false } root)
        {
            check.Report(Rule, root.MfaLocation);
        }
    }
}
