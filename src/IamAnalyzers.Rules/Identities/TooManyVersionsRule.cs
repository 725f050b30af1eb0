namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4011: a managed policy has as many versions as there can be.</summary>
internal sealed class TooManyVersionsRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.TooManyVersions,
        "TooManyVersions",
        "A managed policy has as many versions as there can be",
        "The policy {0} has {1} versions, the most that AWS keeps: delete one, or the next change fails",
        "AWS keeps five versions of a managed policy; CreatePolicyVersion fails until one is deleted.",
        RuleCategories.Identities,
        RuleSeverity.Info);

    private const int Quota = 5;

    public override void Check(AccountCheck check)
    {
        foreach (var policy in check.Account.ManagedPolicies)
        {
            if (!policy.IsAwsManaged && policy.Versions.Length >= Quota)
            {
                check.Report(Rule, policy.Location, policy.Name, AccountCheck.Text(policy.Versions.Length));
            }
        }
    }
}
