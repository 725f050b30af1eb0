using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2246: two operators on one key that no value passes.</summary>
internal sealed class ConditionContradictionRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ConditionContradiction,
        "ConditionContradiction",
        "Two conditions that cannot both hold",
        "{0} cannot satisfy this and {1} above: no value passes both, so that the statement never applies",
        "All operators of a Condition must hold together.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (!IsPlain(condition))
        {
            return;
        }

        foreach (var other in statement.Conditions)
        {
            if (ReferenceEquals(other, condition))
            {
                return;
            }

            if (other.IsAbout(condition.Key) && IsPlain(other) && (!other.Operator.IsNegated || !condition.Operator.IsNegated) && Excludes(other, condition))
            {
                check.Report(statement, new Finding(Rule, condition.OperatorNode.ValueSpan(), ImmutableArray.Create(condition.Key, other.Operator.ToString()))
                {
                    AdditionalSpans = ImmutableArray.Create(other.OperatorNode.ValueSpan()),
                });
                return;
            }
        }
    }

    private static bool IsPlain(ConditionSyntax condition)
    {
        return condition.Operator is { Qualifier: SetQualifier.None, IfExists: false }
            && condition.Operator.Kind is ConditionOperatorKind.StringEquals or ConditionOperatorKind.StringLike or ConditionOperatorKind.StringNotEquals or ConditionOperatorKind.StringNotLike
            && !condition.Values.IsEmpty
            && !condition.Values.Any(static v => ConditionFacts.IsOpen(v.Text));
    }

    private static bool Excludes(ConditionSyntax left, ConditionSyntax right)
    {
        if (left.Operator.IsNegated)
        {
            return Excludes(right, left);
        }

        return right.Operator.IsNegated
            ? left.Values.All(l => right.Values.Any(r => PatternSets.Covers(Pattern(right, r), Pattern(left, l), ignoreCase: false)))
            : !left.Values.Any(l => right.Values.Any(r => PatternSets.Overlap(Pattern(left, l), Pattern(right, r), ignoreCase: false)));
    }

    // What an Equals operator takes literally stands for itself: letters that no text has are put in for its wildcards.
    private static string Pattern(ConditionSyntax condition, ConditionValueSyntax value)
    {
        return condition.Operator.Kind is ConditionOperatorKind.StringLike or ConditionOperatorKind.StringNotLike
            ? value.Text
            : value.Text.Replace('*', '\uFDD0').Replace('?', '\uFDD1');
    }
}
