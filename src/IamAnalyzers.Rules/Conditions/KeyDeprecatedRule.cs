using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2212: a key that AWS replaced by others.</summary>
internal sealed class KeyDeprecatedRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.KeyDeprecated,
        "KeyDeprecated",
        "The condition key is deprecated",
        "{0} is deprecated: use {1}",
        "AWS keeps old keys for old policies, and says what replaces them.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (check.Catalog.TryGetConditionKey(condition.Key.AsSpan(), out var key) && key.IsDeprecated)
        {
            var replacements = key.Replacements.ToList();
            check.Report(
                Rule,
                statement,
                condition.KeyNode.ValueSpan(),
                ImmutableArray.CreateRange(replacements.SelectMany(r => ConditionFacts.ChangeKey(check, condition, r))),
                condition.Key,
                replacements.Count == 0 ? "another key" : string.Join(" or ", replacements));
        }
    }
}
