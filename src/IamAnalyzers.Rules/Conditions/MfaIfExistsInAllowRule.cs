using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2256: <c>BoolIfExists</c> on MFA true in an Allow.</summary>
internal sealed class MfaIfExistsInAllowRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.MfaIfExistsInAllow,
        "MfaIfExistsInAllow",
        "An Allow with MFA that access keys pass",
        "Calls with long-term access keys have no {0} and pass: write \"Bool\"",
        "BoolIfExists holds where the key is absent, and that is just where no MFA was used.",
        RuleCategories.Security,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (statement.Effect == Effect.Allow
            && condition.Operator is { Kind: ConditionOperatorKind.Bool, IfExists: true }
            && condition.IsAbout("aws:MultiFactorAuthPresent")
            && condition.Values.Any(static v => ConditionReasoning.IsTrue(v.Text))
            && !ConditionReasoning.DemandsKey(statement, condition.Key))
        {
            check.Report(Rule, statement, condition.OperatorNode.ValueSpan(), ConditionFacts.ChangeOperator(check, condition, condition.Operator with { IfExists = false }), condition.Key);
        }
    }
}
