using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2208: a condition key that is not <c>service:name</c>.</summary>
internal sealed class KeyFormatRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.KeyFormat,
        "KeyFormat",
        "A condition key is written service:name",
        "'{0}' is no condition key: write it as service:name, such as \"aws:SourceIp\"",
        "A key that does not exist is absent from every request.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        var colon = condition.Key.IndexOf(':');
        if (!ConditionFacts.IsOpen(condition.Key) && (colon <= 0 || colon == condition.Key.Length - 1 || condition.Key.IndexOf(' ') is >= 0 and var blank && blank < colon))
        {
            check.Report(Rule, statement, condition.KeyNode.ValueSpan(), condition.Key);
        }
    }
}
