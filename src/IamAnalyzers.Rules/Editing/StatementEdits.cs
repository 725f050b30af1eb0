using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Editing;

/// <summary>Edits that concern a whole statement.</summary>
internal static class StatementEdits
{
    /// <summary>Takes one of several statements out.</summary>
    public static ImmutableArray<SuggestedEdit> Remove(PolicyCheck check, StatementSyntax statement) =>
        check.Syntax.Statement?.Value is JsonArray { Items.Length: > 1 } array
            ? ImmutableArray.Create(SuggestedEdit.Replace($"Remove statement {statement.DisplayName}", JsonEdits.RemovalOf(array, statement.Node), string.Empty))
            : ImmutableArray<SuggestedEdit>.Empty;

    /// <summary>Takes an element out of a statement.</summary>
    public static ImmutableArray<SuggestedEdit> RemoveElement(StatementSyntax statement, JsonProperty element) =>
        ImmutableArray.Create(SuggestedEdit.Replace($"Remove {element.Name.Value}", JsonEdits.RemovalOf(statement.Node, element), string.Empty));
}
