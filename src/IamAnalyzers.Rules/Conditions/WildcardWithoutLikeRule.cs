using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2237: a wildcard under <c>StringEquals</c>.</summary>
internal sealed class WildcardWithoutLikeRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.WildcardWithoutLike,
        "WildcardWithoutLike",
        "A wildcard that is taken literally",
        "{0} takes '{1}' literally: write \"{2}\" if the wildcard is meant",
        "Only the Like operators know wildcards among those for strings.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        var like = condition.Operator.Kind switch
        {
            ConditionOperatorKind.StringEquals => ConditionOperatorKind.StringLike,
            ConditionOperatorKind.StringNotEquals => ConditionOperatorKind.StringNotLike,
            _ => ConditionOperatorKind.Null,
        };
        if (like == ConditionOperatorKind.Null)
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            var text = StatementSets.VariablesAsStars(value.Text.Replace("${*}", string.Empty).Replace("${?}", string.Empty));
            var stars = text.Count(static c => c is '*' or '?') - CountVariables(value.Text);
            if (stars > 0)
            {
                var to = condition.Operator with { Kind = like };
                check.Report(Rule, statement, ConditionFacts.SpanOf(value), ConditionFacts.ChangeOperator(check, condition, to), condition.Operator.ToString(), value.Text, to.ToString());
            }
        }
    }

    private static int CountVariables(string text)
    {
        var count = 0;
        for (var i = text.IndexOf("${", StringComparison.Ordinal); i >= 0; i = text.IndexOf("${", i + 2, StringComparison.Ordinal))
        {
            count += i + 3 < text.Length && text[i + 3] == '}' && text[i + 2] is '*' or '?' ? 0 : 1;
        }

        return count;
    }
}
