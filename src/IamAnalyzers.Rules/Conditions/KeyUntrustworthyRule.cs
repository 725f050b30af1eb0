using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Principals;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2220: a condition on referer or user agent.</summary>
internal sealed class KeyUntrustworthyRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.KeyUntrustworthy,
        "KeyUntrustworthy",
        "A key that callers choose",
        "{0} is free text that every caller chooses: use it for no decision about access",
        "Referer and user agent can be set to anything.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if ((condition.IsAbout("aws:Referer") || condition.IsAbout("aws:UserAgent"))
            && condition.Operator.Kind != ConditionOperatorKind.Null
            && statement.Effect is not null
            && !(statement.Effect == Effect.Allow && PrincipalFacts.AreServices(statement)))
        {
            check.Report(Rule, statement, condition.KeyNode.ValueSpan(), condition.Key);
        }
    }
}
