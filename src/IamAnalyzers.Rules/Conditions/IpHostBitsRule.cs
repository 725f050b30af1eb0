using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2236: a CIDR range with host bits set.</summary>
internal sealed class IpHostBitsRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.IpHostBits,
        "IpHostBits",
        "A range with more bits than it counts",
        "Of '{0}' only the first bits count: write \"{2}\" ({1})",
        "The range is taken as its network; written otherwise it reads as something else.",
        RuleCategories.Validity,
        RuleSeverity.Info,
        HasFix: true);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (!(condition.Operator.Family == ConditionOperatorFamily.IpAddress))
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (!ConditionFacts.IsOpen(value.Text) && IpRange.TryParse(value.Text, out var range) && range.HasHostBits)
            {
                check.Report(Rule, statement, ConditionFacts.SpanOf(value), ConditionFacts.ChangeValue(value, range.ToCanonical()), value.Text, condition.Key, range.ToCanonical());
            }
        }
    }
}
