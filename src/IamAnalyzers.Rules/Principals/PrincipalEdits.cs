using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Principals;

/// <summary>Edits that change one principal of a statement.</summary>
internal static class PrincipalEdits
{
    /// <summary>Puts another value in the place of one.</summary>
    public static ImmutableArray<SuggestedEdit> Change(PrincipalValueSyntax principal, string replacement) =>
        ImmutableArray.Create(SuggestedEdit.Replace($"Change to \"{replacement}\"", principal.Node.Span, JsonEdits.Quote(replacement)));
}
