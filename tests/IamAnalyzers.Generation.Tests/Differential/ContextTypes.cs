using System.Net;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Tests.Differential;

/// <summary>The types of context properties, for tests that make their values.</summary>
internal static class ContextTypes
{
    /// <summary>The type of one value.</summary>
    public static Type Of(ContextValueType type) => type switch
    {
        ContextValueType.Boolean => typeof(bool),
        ContextValueType.Decimal => typeof(decimal),
        ContextValueType.DateTimeOffset => typeof(DateTimeOffset),
        ContextValueType.IPAddress => typeof(IPAddress),
        ContextValueType.Arn => typeof(Arn),
        ContextValueType.Binary => typeof(ReadOnlyMemory<byte>),
        _ => typeof(string),
    };

    /// <summary>The property's type as code, without the mark of null.</summary>
    public static string CodeOf(ContextPropertyModel property) =>
        property.IsList ? $"IReadOnlyList<{CodeOf(property.Type)}>" : CodeOf(property.Type);

    private static string CodeOf(ContextValueType type) => type == ContextValueType.Binary ? "ReadOnlyMemory<byte>" : Of(type).FullName!;
}
