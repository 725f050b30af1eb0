using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1226: a service principal guarded by a key that callers choose.</summary>
internal sealed class ServicePrincipalWeakKeyRule : ConditionRule
{
    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase) { "aws:Referer", "aws:UserAgent" };

    public override Rule Rule { get; } = new(
        RuleIds.ServicePrincipalWeakKey,
        "ServicePrincipalWeakKey",
        "A weak key guards a service principal",
        "{0} says nothing reliable about a call by an AWS service: use aws:SourceArn or aws:SourceAccount",
        "Referer and user agent are free text of the caller.",
        RuleCategories.Validity,
        RuleSeverity.Info);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (statement.Effect == Effect.Allow && PrincipalFacts.AreServices(statement) && Keys.Contains(condition.Key))
        {
            check.Report(Rule, statement, condition.KeyNode.ValueSpan(), condition.Key);
        }
    }
}
