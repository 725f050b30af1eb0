using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1106: an Effect other than Allow and Deny.</summary>
internal sealed class InvalidEffectRule : SyntaxErrorRule
{
    private static readonly string[] Effects = ["Allow", "Deny"];

    public override Rule Rule { get; } = new(
        RuleIds.InvalidEffect,
        "InvalidEffect",
        "Effect is Allow or Deny",
        "{0}",
        "The values are case-sensitive; IAM refuses allow, DENY and all else.",
        RuleCategories.Grammar,
        RuleSeverity.Error,
        HasFix: true);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.InvalidEffect;

    protected override ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, PolicySyntaxError error)
    {
        var written = check.Syntax.TextOf(error.Span).Trim('"', '\'').Trim();
        foreach (var effect in Effects)
        {
            if (string.Equals(effect, written, StringComparison.OrdinalIgnoreCase))
            {
                return ImmutableArray.Create(SuggestedEdit.Replace($"Change to \"{effect}\"", error.Span, JsonEdits.Quote(effect)));
            }
        }

        return ImmutableArray<SuggestedEdit>.Empty;
    }
}
