using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1011: <c>"Statement": []</c>.</summary>
internal sealed class EmptyStatementArrayRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.EmptyStatementArray,
        "EmptyStatementArray",
        "The policy has no statements",
        "The Statement array is empty, so the policy does nothing: add a statement or remove the policy",
        "A policy without statements allows and denies nothing; usually something was meant to stand there.",
        RuleCategories.Grammar,
        RuleSeverity.Warning);

    public override void Check(PolicyCheck check)
    {
        if (check.Syntax.Statement is { Value: JsonArray { Items.IsEmpty: true } array })
        {
            check.Report(Rule, array.Span);
        }
    }
}
