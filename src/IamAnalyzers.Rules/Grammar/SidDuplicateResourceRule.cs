namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1103: the same Sid twice in a policy where that is allowed and still confusing.</summary>
internal sealed class SidDuplicateResourceRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.SidDuplicateResource,
        "SidDuplicateResource",
        "A Sid stands twice in a resource policy",
        "The Sid '{0}' stands twice in this policy: give each statement its own, so that tools and people can name it",
        "Some services refuse equal Sids and others replace one statement by the other when a policy is changed through their API.",
        RuleCategories.Grammar,
        RuleSeverity.Warning,
        HasFix: true);

    public override void Check(PolicyCheck check)
    {
        if (!check.Kind.IsForPrincipals())
        {
            DuplicateSids.Report(check, Rule);
        }
    }
}
