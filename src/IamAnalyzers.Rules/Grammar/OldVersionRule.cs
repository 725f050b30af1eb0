using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1014: <c>"Version": "2008-10-17"</c>.</summary>
internal sealed class OldVersionRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.OldVersion,
        "OldVersion",
        "The policy is in the language's edition of 2008",
        "Version 2008-10-17 lacks policy variables and newer features: write \"2012-10-17\", unless ${{…}} in it is meant as plain text",
        "AWS keeps the old edition for old policies only; new features come to 2012-10-17.",
        RuleCategories.Grammar,
        RuleSeverity.Info,
        HasFix: true);

    public override void Check(PolicyCheck check)
    {
        if (check.Syntax.Version is { Value: JsonString { Value: "2008-10-17" } version })
        {
            check.Report(new Finding(Rule, version.ValueSpan(), ImmutableArray<string>.Empty)
            {
                Edits = ImmutableArray.Create(SuggestedEdit.Replace("Change to \"2012-10-17\"", version.Span, "\"2012-10-17\"")),
            });
        }
    }
}
