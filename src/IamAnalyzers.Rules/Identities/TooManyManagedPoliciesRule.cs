namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4009: more than ten managed policies.</summary>
internal sealed class TooManyManagedPoliciesRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.TooManyManagedPolicies,
        "TooManyManagedPolicies",
        "More than ten managed policies",
        "{1} managed policies are attached to the {2} {0}: AWS allows ten unless the quota was raised; put several into one",
        "AWS allows ten managed policies on a user, a group or a role; the deployment of the eleventh fails in an account with ordinary quotas.",
        RuleCategories.Identities,
        RuleSeverity.Warning);

    private const int Quota = 10;

    public override void Check(AccountCheck check)
    {
        foreach (var identity in check.Identities)
        {
            if (identity.AttachedPolicies.Length > Quota)
            {
                check.Report(
                    Rule, identity.AttachedPolicies[Quota].Location, identity.Name, AccountCheck.Text(identity.AttachedPolicies.Length), AccountCheck.KindOf(identity));
            }
        }
    }
}
