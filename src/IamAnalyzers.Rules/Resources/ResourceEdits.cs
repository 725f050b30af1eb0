using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Resources;

/// <summary>Edits that change one resource of a statement.</summary>
internal static class ResourceEdits
{
    /// <summary>Puts another resource in the place of one.</summary>
    public static ImmutableArray<SuggestedEdit> Change(ResourceSyntax resource, string replacement) =>
        ImmutableArray.Create(SuggestedEdit.Replace($"Change to \"{replacement}\"", resource.Node.Span, JsonEdits.Quote(replacement)));

    /// <summary>Takes one of several resources out.</summary>
    public static ImmutableArray<SuggestedEdit> Remove(StatementSyntax statement, ResourceSyntax resource) =>
        statement.ResourceElement?.Value is JsonArray { Items.Length: > 1 } array
            ? ImmutableArray.Create(SuggestedEdit.Replace($"Remove \"{resource.Node.Value}\"", JsonEdits.RemovalOf(array, resource.Node), string.Empty))
            : ImmutableArray<SuggestedEdit>.Empty;
}
