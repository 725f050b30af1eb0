using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Variables;

/// <summary>Edits that change one variable of a text.</summary>
internal static class VariableEdits
{
    /// <summary>Writes another key between the braces; a default behind it stays.</summary>
    public static ImmutableArray<SuggestedEdit> ChangeKey(JsonString text, PolicyVariable variable, string key)
    {
        var changed = text.Value.Substring(0, variable.Start)
            + "${" + key + variable.Content.Substring(variable.Key.Length) + "}"
            + text.Value.Substring(variable.Start + variable.Length);
        return ImmutableArray.Create(SuggestedEdit.Replace("Correct the variable", text.Span, JsonEdits.Quote(changed)));
    }
}
