using IamAnalyzers.Generation.Models;

namespace IamAnalyzers.Generation.Emission;

/// <summary>Expressions over the properties of a context, by how they hold their values.</summary>
internal static class ContextExpressions
{
    /// <summary>The value of a key with several where there is exactly one, else null.</summary>
    public static string Single(ContextPropertyModel property, string list) =>
        $"{Names.Text}.{(IsReference(property.Type) ? "Single" : "SingleValue")}({list})";

    /// <summary>Whether a single value is absent or empty, which is what <c>Null</c> asks.</summary>
    public static BoolExpr IsNull(ContextValueType type, string value) =>
        HasEmpty(type) && type != ContextValueType.IPAddress ? BoolExpr.Call($"{Names.Text}.IsEmpty({value})") : BoolExpr.IsNull(value);

    /// <summary>Whether several values are absent or all of them empty.</summary>
    public static string IsNullList(ContextValueType type, string list) => $"{Names.Text}.{(HasEmpty(type) ? "IsNull" : "IsAbsent")}({list})";

    /// <summary>Whether the type is a class, whose values are null where there are none.</summary>
    private static bool IsReference(ContextValueType type) => type is ContextValueType.String or ContextValueType.IPAddress;

    /// <summary>Whether the type has a value that is an empty text in a request.</summary>
    private static bool HasEmpty(ContextValueType type) =>
        type is ContextValueType.String or ContextValueType.IPAddress or ContextValueType.Arn or ContextValueType.Binary;
}
