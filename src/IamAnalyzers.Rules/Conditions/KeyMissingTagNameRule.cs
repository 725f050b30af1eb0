using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2216: a tag's condition key without the name of the tag.</summary>
internal sealed class KeyMissingTagNameRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.KeyMissingTagName,
        "KeyMissingTagName",
        "The condition key lacks the tag's name",
        "{0} needs the key of a tag behind the slash, as in \"{1}/team\"",
        "Without a name the key is in no request.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Key.EndsWith("/", StringComparison.Ordinal)
            ? check.Catalog.TryGetConditionKey((condition.Key + "x").AsSpan(), out _)
            : IsTemplateWithoutName(check, condition.Key))
        {
            check.Report(Rule, statement, condition.KeyNode.ValueSpan(), condition.Key, condition.Key.TrimEnd('/'));
        }
    }

    /// <summary>Whether a key is one with a variable part, written without it and without the slash.</summary>
    internal static bool IsTemplateWithoutName(PolicyCheck check, string key)
    {
        return key.IndexOf('/') < 0
            && key.EndsWith("Tag", StringComparison.OrdinalIgnoreCase)
            && !check.Catalog.TryGetConditionKey(key.AsSpan(), out _)
            && check.Catalog.TryGetConditionKey((key + "/x").AsSpan(), out _);
    }
}
