namespace IamAnalyzers.Generation.Models;

/// <summary>How a context property holds the values of a condition key.</summary>
internal enum ContextValueType
{
    String,
    Boolean,
    Decimal,
    DateTimeOffset,
    IPAddress,

    /// <summary>Several strings; every key that a request may carry several values of.</summary>
    StringList,
}

/// <summary>A property of a policy's <c>Context</c>: one condition key that the policy reads.</summary>
/// <param name="Key">The condition key, in AWS's own case where the catalogue knows it.</param>
/// <param name="Name">The property.</param>
/// <param name="Type">How it holds the values.</param>
internal sealed record ContextPropertyModel(string Key, string Name, ContextValueType Type)
{
    public bool IsList => Type == ContextValueType.StringList;
}
