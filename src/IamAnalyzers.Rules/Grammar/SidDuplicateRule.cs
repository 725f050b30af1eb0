namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1102: the same Sid twice in a policy that IAM stores.</summary>
internal sealed class SidDuplicateRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.SidDuplicate,
        "SidDuplicate",
        "A Sid stands twice",
        "The Sid '{0}' stands twice in this policy, which IAM refuses: give each statement its own",
        "In policies that IAM stores, Sids are unique.",
        RuleCategories.Grammar,
        RuleSeverity.Error,
        HasFix: true);

    public override void Check(PolicyCheck check)
    {
        if (check.Kind.IsForPrincipals())
        {
            DuplicateSids.Report(check, Rule);
        }
    }
}
