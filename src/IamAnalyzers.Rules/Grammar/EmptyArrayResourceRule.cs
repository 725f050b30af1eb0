using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1113: <c>"Resource": []</c>.</summary>
internal sealed class EmptyArrayResourceRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.EmptyArrayResource,
        "EmptyArrayResource",
        "Resource is an empty array",
        "{0} is empty, so that the statement {1}: {2}",
        "An empty array lists no resource: the statement does nothing, or with NotResource concerns everything.",
        RuleCategories.Grammar,
        RuleSeverity.Warning);

    public override void Check(PolicyCheck check)
    {
        foreach (var statement in check.Statements)
        {
            if (statement.ResourceElement is { Value: JsonArray { Items.IsEmpty: true } array } element)
            {
                var (effect, remedy) = statement.IsNotResource
                    ? ("concerns every resource", "list the exceptions or write Resource")
                    : ("does nothing", "list the resources or remove the statement");
                check.Report(Rule, statement, array.Span, element.Name.Value, effect, remedy);
            }
        }
    }
}
