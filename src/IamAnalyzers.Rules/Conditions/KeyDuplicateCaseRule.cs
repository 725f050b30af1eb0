using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2215: the same condition key in different case under one operator.</summary>
internal sealed class KeyDuplicateCaseRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.KeyDuplicateCase,
        "KeyDuplicateCase",
        "The same key twice in different case",
        "{0} stands under {1} already in another case: merge the two, since keys compare without case",
        "AWS may evaluate only one of the two.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (JsonSearch.FindOwner(check.Syntax.Root, condition.KeyNode.Span) is not { } owner)
        {
            return;
        }

        foreach (var property in owner.Properties)
        {
            if (property.Name.Start >= condition.KeyNode.Start)
            {
                return;
            }

            if (string.Equals(property.Name.Value, condition.Key, StringComparison.OrdinalIgnoreCase) && property.Name.Value != condition.Key)
            {
                check.Report(Rule, statement, condition.KeyNode.ValueSpan(), condition.Key, condition.OperatorNode.Value);
                return;
            }
        }
    }
}
