using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2214: a trust policy that demands a source identity or session tags, and lets nobody set them.</summary>
internal sealed class KeyNeedsActionRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.KeyNeedsAction,
        "KeyNeedsAction",
        "The condition needs another action",
        "{0} is there only where the caller may also '{1}', which the trust policy does not allow: add it to the actions",
        "Whoever passes a source identity or session tags needs the permission to set them as well; without it no request meets the condition.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (check.Kind != PolicyKind.Trust
            || statement.Effect != Effect.Allow
            || statement.IsNotAction
            || condition.Operator.IsNegated
            || condition.Operator.Kind == ConditionOperatorKind.Null
            || ConditionReasoning.HoldsWithoutKey(condition.Operator)
            || ActionFor(condition.Key) is not { } needed
            || statement.Actions.FirstOrDefault(static a => a.Pattern.Text.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase)) is not { } assume
            || check.Statements.Any(s => MayAllow(s, needed)))
        {
            return;
        }

        check.Report(
            Rule,
            statement,
            condition.KeyNode.ValueSpan(),
            ActionEdits.ChangeToAll(check, statement, assume, [assume.Node.Value, needed], $"Add \"{needed}\""),
            condition.Key,
            needed);
    }

    private static bool MayAllow(StatementSyntax statement, string action) =>
        statement.Effect == Effect.Allow
        && (statement.IsNotAction || UnknownText.IsIn(statement.ActionElement?.Value) || statement.Actions.Any(a => a.Pattern.IsMatch(action)));

    private static string? ActionFor(string key) =>
        string.Equals(key, "sts:SourceIdentity", StringComparison.OrdinalIgnoreCase) ? "sts:SetSourceIdentity"
        : key.StartsWith("aws:RequestTag/", StringComparison.OrdinalIgnoreCase)
            || string.Equals(key, "aws:TagKeys", StringComparison.OrdinalIgnoreCase)
            || string.Equals(key, "sts:TransitiveTagKeys", StringComparison.OrdinalIgnoreCase) ? "sts:TagSession"
        : null;
}
