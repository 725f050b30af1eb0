using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Editing;
using IamAnalyzers.Rules.Text;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>Right names for wrong condition operators.</summary>
internal static class OperatorEdits
{
    private const string IfExists = "IfExists";

    private static readonly string[] Qualifiers = ["ForAllValues:", "ForAnyValue:"];

    private static readonly string[] Names = ConditionOperator.AllNames.ToArray();

    /// <summary>The operator that was probably meant, with qualifier and suffix; null where none is close.</summary>
    public static string? Closest(string written)
    {
        var colon = written.IndexOf(':');
        string? qualifier = string.Empty;
        if (colon >= 0)
        {
            qualifier = ClosestSearch.Closest(written.AsSpan(0, colon + 1), Qualifiers);
        }

        var name = written.Substring(colon + 1);
        var hasSuffix = name.EndsWith(IfExists, StringComparison.OrdinalIgnoreCase);
        var stem = hasSuffix ? name.Substring(0, name.Length - IfExists.Length) : name;
        var closest = ClosestSearch.Closest(stem.AsSpan(), Names);
        if (qualifier is null || closest is null)
        {
            return null;
        }

        var result = qualifier + closest + (hasSuffix ? IfExists : string.Empty);
        return ConditionOperator.TryParse(result, out _) ? result : null;
    }

    /// <summary>An edit that renames an operator, unless its Condition has one of that name already.</summary>
    public static ImmutableArray<SuggestedEdit> Rename(PolicyCheck check, SourceSpan name, string newName) =>
        JsonSearch.FindOwner(check.Syntax.Root, name) is { } owner && owner.Find(newName) is null
            ? ImmutableArray.Create(SuggestedEdit.Replace($"Change to \"{newName}\"", name, JsonEdits.Quote(newName)))
            : ImmutableArray<SuggestedEdit>.Empty;
}
