using System.Collections.Immutable;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1004: a character that IAM does not take.</summary>
internal sealed class JsonIllegalCharacterRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.JsonIllegalCharacter,
        "JsonIllegalCharacter",
        "IAM refuses this character",
        "{0}",
        "A policy may hold tab, line ends and the characters U+0020 to U+00FF only; others often come in by copying from a web page or a word processor.",
        RuleCategories.Grammar,
        RuleSeverity.Error,
        HasFix: true);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.IllegalCharacter;

    /// <summary>Characters that nobody sees can go; what a visible one should have been, only the author knows.</summary>
    protected override ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, PolicySyntaxError error)
    {
        for (var i = error.Span.Start; i < error.Span.End; i++)
        {
            if (!IsInvisible(check.Syntax.Text[i]))
            {
                return ImmutableArray<SuggestedEdit>.Empty;
            }
        }

        return ImmutableArray.Create(SuggestedEdit.Replace("Remove the invisible character", error.Span, string.Empty));
    }

    private static bool IsInvisible(char c) => c is '\uFEFF' or (>= '\u200B' and <= '\u200F') or '\u2060';
}
