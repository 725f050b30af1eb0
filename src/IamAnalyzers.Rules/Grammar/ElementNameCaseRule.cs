using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1009: an element's name in the wrong case.</summary>
internal sealed class ElementNameCaseRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ElementNameCase,
        "ElementNameCase",
        "The element's name is in the wrong case",
        "{0}",
        "Names of elements are case-sensitive; IAM refuses statement or effect.",
        RuleCategories.Grammar,
        RuleSeverity.Error,
        HasFix: true);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.ElementNameCase;

    protected override ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, PolicySyntaxError error)
    {
        var written = check.Syntax.TextOf(error.Span).Trim('"', '\'');
        var name = PolicyElements.OfDocument.Concat(PolicyElements.OfStatement)
            .FirstOrDefault(known => string.Equals(known, written, StringComparison.OrdinalIgnoreCase));
        var owner = JsonSearch.FindOwner(check.Syntax.Root, error.Span);
        return name is null || owner?.Find(name) is not null
            ? ImmutableArray<SuggestedEdit>.Empty
            : ImmutableArray.Create(SuggestedEdit.Replace($"Change to \"{name}\"", error.Span, JsonEdits.Quote(name)));
    }
}
