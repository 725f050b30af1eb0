using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2255: <c>Null</c> on the MFA key as only test.</summary>
internal sealed class MfaNullCheckRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.MfaNullCheck,
        "MfaNullCheck",
        "Null is no test for MFA",
        "Whether {0} is there does not say whether MFA was used: compare its value by Bool",
        "Temporary credentials carry the key with the value false where no MFA was used.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator.Kind == ConditionOperatorKind.Null
            && condition.IsAbout("aws:MultiFactorAuthPresent")
            && !check.Statements.Any(s => s.Effect == statement.Effect && s.Conditions.Any(static c => c.IsAbout("aws:MultiFactorAuthPresent") && c.Operator.Kind == ConditionOperatorKind.Bool)))
        {
            check.Report(Rule, statement, condition.KeyNode.ValueSpan(), condition.Key);
        }
    }
}
