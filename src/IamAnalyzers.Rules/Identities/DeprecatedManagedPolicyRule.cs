namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4008: an AWS managed policy that AWS has deprecated.</summary>
internal sealed class DeprecatedManagedPolicyRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.DeprecatedManagedPolicy,
        "DeprecatedManagedPolicy",
        "An AWS managed policy that AWS has deprecated",
        "AWS has deprecated the policy {0}, which is attached to the {1} {2}: attach its successor, for AWS no longer updates it",
        "A deprecated policy can no longer be attached and gets no updates, among them corrections.",
        RuleCategories.Identities,
        RuleSeverity.Warning);

    public override void Check(AccountCheck check)
    {
        foreach (var identity in check.Identities)
        {
            foreach (var attached in identity.AttachedPolicies)
            {
                if (attached.Policy is { IsAwsManaged: true, IsAttachable: false })
                {
                    check.Report(Rule, attached.Location, attached.Name, AccountCheck.KindOf(identity), identity.Name);
                }
            }
        }
    }
}
