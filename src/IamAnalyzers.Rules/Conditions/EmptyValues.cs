using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>Finds conditions without values, by the form of their operator.</summary>
internal static class EmptyValues
{
    /// <summary>The array of a condition that lists nothing, or null.</summary>
    public static JsonArray? Of(ConditionSyntax condition) => condition.ValuesNode is JsonArray { Items.IsEmpty: true } array ? array : null;
}
