using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Editing;
using IamAnalyzers.Rules.Grammar;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1203: a key under Principal that does not exist.</summary>
internal sealed class InvalidPrincipalKeyRule : SyntaxErrorRule
{
    private static readonly string[] Keys = ["AWS", "Service", "Federated", "CanonicalUser"];

    public override Rule Rule { get; } = new(
        RuleIds.InvalidPrincipalKey,
        "InvalidPrincipalKey",
        "There is no such kind of principal",
        "{0}",
        "Principal knows AWS, Service, Federated and CanonicalUser, case-sensitive; IAM refuses the document otherwise.",
        RuleCategories.Grammar,
        RuleSeverity.Error,
        HasFix: true);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.InvalidPrincipalKey;

    protected override ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, PolicySyntaxError error)
    {
        var written = check.Syntax.TextOf(error.Span).Trim('"', '\'');
        var key = Keys.FirstOrDefault(known => string.Equals(known, written, StringComparison.OrdinalIgnoreCase));
        return key is null || JsonSearch.FindOwner(check.Syntax.Root, error.Span)?.Find(key) is not null
            ? ImmutableArray<SuggestedEdit>.Empty
            : ImmutableArray.Create(SuggestedEdit.Replace($"Change to \"{key}\"", error.Span, JsonEdits.Quote(key)));
    }
}
