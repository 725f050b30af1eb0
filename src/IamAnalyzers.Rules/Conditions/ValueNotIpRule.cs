using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2230: a value of an IP operator that is no address.</summary>
internal sealed class ValueNotIpRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ValueNotIp,
        "ValueNotIp",
        "IP operators take addresses",
        "'{0}' is no IP address or CIDR range to compare {1} with: write one such as \"203.0.113.0/24\" or \"2001:db8::/32\"",
        "A value that is no address never matches; under NotIpAddress it keeps nobody out.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (!(condition.Operator.Family == ConditionOperatorFamily.IpAddress))
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (!ConditionFacts.IsOpen(value.Text) && !IpRange.TryParse(value.Text, out _))
            {
                check.Report(Rule, statement, ConditionFacts.SpanOf(value), value.Text, condition.Key);
            }
        }
    }
}
