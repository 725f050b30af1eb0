using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2258: <c>…IfExists</c> in an Allow on a key that should keep others out.</summary>
internal sealed class IfExistsInAllowRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.IfExistsInAllow,
        "IfExistsInAllow",
        "IfExists on a guarding key in an Allow",
        "A request without {0} passes {1}: write it without IfExists, or demand the key by Null",
        "IfExists holds where the key is absent, so that the guard stands open.",
        RuleCategories.Security,
        RuleSeverity.Info);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (statement.Effect == Effect.Allow
            && condition.Operator is { IfExists: true, IsNegated: false }
            && !condition.IsAbout("aws:MultiFactorAuthPresent")
            && (ConditionKeys.NarrowingOf(condition.Key) & (Narrowing.Outsiders | Narrowing.Mfa)) != 0
            && !ConditionFacts.IsAlwaysPresent(condition.Key)
            && !ConditionReasoning.DemandsKey(statement, condition.Key))
        {
            check.Report(Rule, statement, condition.OperatorNode.ValueSpan(), condition.Key, condition.Operator.ToString());
        }
    }
}
