using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2254: <c>Bool</c> on MFA false in a Deny.</summary>
internal sealed class MfaBoolFalseRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.MfaBoolFalse,
        "MfaBoolFalse",
        "A Deny without MFA misses access keys",
        "This does not deny calls with long-term access keys, which have no {0} at all: write \"BoolIfExists\"",
        "The key exists for temporary credentials only; a Deny of \"false\" never meets an access key of a user.",
        RuleCategories.Security,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (statement.Effect == Effect.Deny
            && condition.Operator is { Kind: ConditionOperatorKind.Bool, IfExists: false, Qualifier: SetQualifier.None }
            && condition.IsAbout("aws:MultiFactorAuthPresent")
            && condition.Values.Any(static v => ConditionReasoning.IsFalse(v.Text)))
        {
            check.Report(Rule, statement, condition.OperatorNode.ValueSpan(), ConditionFacts.ChangeOperator(check, condition, condition.Operator with { IfExists = true }), condition.Key);
        }
    }
}
