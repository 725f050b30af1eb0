using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Editing;
using IamAnalyzers.Rules.Text;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>What an unknown element was probably meant to be.</summary>
internal static class ClosestElement
{
    public static string Describe(PolicyCheck check, PolicySyntaxError error, string[] known, string owner)
    {
        var written = Written(check, error);
        return Find(written, known) is { } closest
            ? $"\"{written}\" is no element of {owner}: did you mean \"{closest}\"?"
            : error.Message;
    }

    /// <summary>The right name, where the object does not have that element already.</summary>
    public static ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, PolicySyntaxError error, string[] known) =>
        Find(Written(check, error), known) is { } closest
        && JsonSearch.FindOwner(check.Syntax.Root, error.Span) is { } owner
        && owner.Find(closest) is null
            ? ImmutableArray.Create(SuggestedEdit.Replace($"Change to \"{closest}\"", error.Span, JsonEdits.Quote(closest)))
            : ImmutableArray<SuggestedEdit>.Empty;

    private static string Written(PolicyCheck check, PolicySyntaxError error) => check.Syntax.TextOf(error.Span).Trim('"', '\'');

    private static string? Find(string written, string[] known) => ClosestSearch.Closest(written.AsSpan(), known);
}
