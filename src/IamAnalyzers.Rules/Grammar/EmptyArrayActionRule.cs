using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1112: <c>"Action": []</c>.</summary>
internal sealed class EmptyArrayActionRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.EmptyArrayAction,
        "EmptyArrayAction",
        "Action is an empty array",
        "{0} is empty, so that the statement {1}: {2}",
        "An empty array lists no action: the statement does nothing, or with NotAction concerns everything.",
        RuleCategories.Grammar,
        RuleSeverity.Warning);

    public override void Check(PolicyCheck check)
    {
        foreach (var statement in check.Statements)
        {
            if (statement.ActionElement is { Value: JsonArray { Items.IsEmpty: true } array } element)
            {
                var (effect, remedy) = statement.IsNotAction
                    ? ("concerns every action", "list the exceptions or write Action")
                    : ("does nothing", "list the actions or remove the statement");
                check.Report(Rule, statement, array.Span, element.Name.Value, effect, remedy);
            }
        }
    }
}
