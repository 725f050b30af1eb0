using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2248: a Deny by the tag of a resource, of all actions but some.</summary>
internal sealed class DenyNotActionTagRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.DenyNotActionTag,
        "DenyNotActionTag",
        "A Deny with NotAction by a tag",
        "Actions that do not see {0} are not denied by this: list the actions to deny in Action",
        "Many actions know no tags, and new ones come; for them the condition is false and nothing is denied.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (statement is { Effect: Effect.Deny, IsNotAction: true, ActionElement: { } element } && ResourceTags.Demanding(statement) is { } condition)
        {
            check.Report(statement, new Finding(Rule, element.Name.Span, ImmutableArray.Create(condition.Key))
            {
                AdditionalSpans = ImmutableArray.Create(condition.KeyNode.ValueSpan()),
            });
        }
    }
}
