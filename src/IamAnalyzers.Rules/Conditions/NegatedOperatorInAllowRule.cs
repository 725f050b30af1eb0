using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Variables;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2257: a negated operator in an Allow on a key that may be absent.</summary>
internal sealed class NegatedOperatorInAllowRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.NegatedOperatorInAllow,
        "NegatedOperatorInAllow",
        "A negated operator in an Allow",
        "{0} also holds where {1} is absent: name what is allowed, or deny the rest",
        "A negated operator lets in whatever was not thought of.",
        RuleCategories.Security,
        RuleSeverity.Info);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (statement.Effect == Effect.Allow
            && condition.Operator is { IsNegated: true, Qualifier: SetQualifier.None }
            && !ConditionFacts.IsAlwaysPresent(condition.Key)
            && !ConditionReasoning.DemandsKey(statement, condition.Key)
            && !ResourcesDemand(check, statement, condition.Key))
        {
            check.Report(Rule, statement, condition.OperatorNode.ValueSpan(), condition.Operator.ToString(), condition.Key);
        }
    }

    // A resource with a variable that has no value matches nothing.
    private static bool ResourcesDemand(PolicyCheck check, StatementSyntax statement, string key) =>
        check.Syntax.SupportsVariables
        && !statement.IsNotResource
        && !statement.Resources.IsEmpty
        && statement.Resources.All(r => PolicyVariables.In(r.Pattern.Text).Any(v => v.IsClosed && string.Equals(v.Content, key, StringComparison.OrdinalIgnoreCase)));
}
