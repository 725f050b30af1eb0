using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1104: <c>"Sid": ""</c>.</summary>
internal sealed class SidEmptyRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.SidEmpty,
        "SidEmpty",
        "The Sid is empty",
        "The Sid is empty and names nothing: remove it or say what the statement is for",
        "An empty Sid is allowed and useless: a name in its place shows in explanations and lets a suppression address the statement.",
        RuleCategories.Grammar,
        RuleSeverity.Info,
        HasFix: true);

    public override void Check(PolicyCheck check)
    {
        foreach (var statement in check.Statements)
        {
            if (statement.SidElement is { Value: JsonString { Value: "" } sid } element)
            {
                check.Report(statement, new Finding(Rule, sid.Span, ImmutableArray<string>.Empty)
                {
                    Edits = ImmutableArray.Create(SuggestedEdit.Replace("Remove the Sid", JsonEdits.RemovalOf(statement.Node, element), string.Empty)),
                });
            }
        }
    }
}
