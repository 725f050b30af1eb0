using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2250: an Allow by the tag of a resource, of all actions but some.</summary>
internal sealed class AllowNotActionTagRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.AllowNotActionTag,
        "AllowNotActionTag",
        "An Allow with NotAction by a tag",
        "Actions that do not see {0} are not allowed by this: list the actions that are meant in Action",
        "Many actions know no tags; for them the condition is false, and the statement grants less than it seems to.",
        RuleCategories.Validity,
        RuleSeverity.Info);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (statement is { Effect: Effect.Allow, IsNotAction: true, ActionElement: { } element } && ResourceTags.Demanding(statement) is { } condition)
        {
            check.Report(statement, new Finding(Rule, element.Name.Span, ImmutableArray.Create(condition.Key))
            {
                AdditionalSpans = ImmutableArray.Create(condition.KeyNode.ValueSpan()),
            });
        }
    }
}
