using System.Text;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Variables;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2243: a wildcard where a value should say exactly who or from where.</summary>
internal sealed class WildcardTooPermissiveRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.WildcardTooPermissive,
        "WildcardTooPermissive",
        "A wildcard lets strangers through a condition",
        "'{0}' also stands for values of {1} that others have: {2}",
        "Ids of accounts, organisations and endpoints are given out by AWS, so that part of one says nothing about its owner.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        var pinning = PinningKeys.Of(check, statement, condition);
        if (pinning == Pinning.None || condition.Operator.Kind is not (ConditionOperatorKind.StringLike or ConditionOperatorKind.StringNotLike))
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            var wildcard = FirstWildcard(value.Text);
            if (wildcard >= 0
                && (pinning == Pinning.Whole || wildcard < PinningKeys.Beginning)
                && !IsJudgedAsAlways(condition, value.Text))
            {
                check.Report(Rule, statement, ConditionFacts.SpanOf(value), value.Text, condition.Key, pinning == Pinning.Whole ? "write whole values" : "write at least six characters before the wildcard");
            }
        }
    }

    /// <summary>The index of the first wildcard, a variable counting as six characters; -1 where there is none, or where a template is not filled in.</summary>
    private static int FirstWildcard(string text)
    {
        var variables = PolicyVariables.In(text).ToList();
        if (variables.Any(static v => !v.IsLiteral && v.IsTemplate) || (variables.Count == 0 && ConditionFacts.IsOpen(text)))
        {
            return -1;
        }

        var plain = new StringBuilder(text);
        foreach (var variable in Enumerable.Reverse(variables))
        {
            plain.Remove(variable.Start, variable.Length).Insert(variable.Start, "x", variable.IsLiteral ? 1 : PinningKeys.Beginning);
        }

        return plain.ToString().IndexOfAny(['*', '?']);
    }

    // Everything under a negated operator, and for a key that is always there, is reported as that.
    private static bool IsJudgedAsAlways(ConditionSyntax condition, string value) =>
        ConditionReasoning.MatchesEverything(condition.Operator, value) && (condition.Operator.IsNegated || ConditionFacts.IsAlwaysPresent(condition.Key));
}
