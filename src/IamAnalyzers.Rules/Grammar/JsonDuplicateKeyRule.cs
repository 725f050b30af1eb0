using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1002: the same key twice in one object.</summary>
internal sealed class JsonDuplicateKeyRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.JsonDuplicateKey,
        "JsonDuplicateKey",
        "A key stands twice in one object",
        "{0}",
        "IAM refuses an object with the same key twice; most readers silently keep the last value, so that what you read is not what you test.",
        RuleCategories.Grammar,
        RuleSeverity.Error,
        HasFix: true);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.DuplicateKey;

    /// <summary>Where both say the same, one of them can go; which of two different values was meant, only the author knows.</summary>
    protected override ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, PolicySyntaxError error)
    {
        var owner = JsonSearch.FindOwner(check.Syntax.Root, error.Span);
        if (owner is null)
        {
            return ImmutableArray<SuggestedEdit>.Empty;
        }

        var second = owner.Properties.First(p => p.Name.Span == error.Span);
        var first = owner.Find(second.Name.Value)!;
        var text = check.Syntax.Text;
        return text.AsSpan(first.Value.Start, first.Value.Span.Length).SequenceEqual(text.AsSpan(second.Value.Start, second.Value.Span.Length))
            ? ImmutableArray.Create(SuggestedEdit.Replace($"Remove the second \"{second.Name.Value}\"", JsonEdits.RemovalOf(owner, second), string.Empty))
            : ImmutableArray<SuggestedEdit>.Empty;
    }
}
