namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4006: iAMFullAccess is attached.</summary>
internal sealed class IamFullAccessAttachedRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.IamFullAccessAttached,
        "IamFullAccessAttached",
        "IAMFullAccess is attached",
        "IAMFullAccess is attached to the {0} {1}: who can change every policy is an administrator; attach the IAM actions that the work needs",
        "Whoever may change all policies may give themselves everything.",
        RuleCategories.Identities,
        RuleSeverity.Warning);

    public override void Check(AccountCheck check)
    {
        foreach (var identity in check.Identities)
        {
            foreach (var attached in identity.AttachedPolicies)
            {
                if (AdminManagedPolicyAttachedRule.IsAwsPolicy(attached, ":aws:policy/IAMFullAccess"))
                {
                    check.Report(Rule, attached.Location, AccountCheck.KindOf(identity), identity.Name);
                }
            }
        }
    }
}
