using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Rules.Templates;

/// <summary>Turns edits of a resolved policy into edits of the template.</summary>
internal static class TemplateEdits
{
    /// <summary>The edits whose changes all stand in the template as they do in the policy.</summary>
    public static ImmutableArray<SuggestedEdit> Map(ImmutableArray<SuggestedEdit> edits, JsonText json)
    {
        if (edits.IsEmpty)
        {
            return edits;
        }

        var mapped = ImmutableArray.CreateBuilder<SuggestedEdit>(edits.Length);
        foreach (var edit in edits)
        {
            var changes = edit.Changes.Select(c => json.TryMapChange(c.Span, c.NewText)).ToList();
            if (changes.TrueForAll(static c => c is not null))
            {
                mapped.Add(edit with { Changes = changes.Select(static c => new TextEdit(c!.Value.Span, c.Value.NewText)).ToImmutableArray() });
            }
        }

        return mapped.ToImmutable();
    }
}
