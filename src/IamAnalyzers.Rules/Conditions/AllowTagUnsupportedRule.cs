using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Security;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2249: an Allow by the tag of a resource, of actions that see no such tags.</summary>
internal sealed class AllowTagUnsupportedRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.AllowTagUnsupported,
        "AllowTagUnsupported",
        "An Allow by a tag that the action does not see",
        "AWS documents no {1} for {0} as of {2}, so that this does not allow it: give it a statement without the tag",
        "Where the key is not in the request the condition is false, and the action stays forbidden.",
        RuleCategories.Validity,
        RuleSeverity.Info);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (statement.Effect == Effect.Allow && ResourceTags.Demanding(statement) is { } condition && ResourceTags.ActionsWithout(check, statement) is { Count: > 0 } actions)
        {
            check.Report(statement, new Finding(Rule, actions[0].Node.ValueSpan(), ImmutableArray.Create(UnscopedActions.Describe([.. actions.Select(static a => a.Pattern.Text)]), condition.Key, check.Catalog.Date))
            {
                AdditionalSpans = ImmutableArray.CreateRange(actions.Skip(1).Select(static a => a.Node.ValueSpan()).Append(condition.KeyNode.ValueSpan())),
            });
        }
    }
}
