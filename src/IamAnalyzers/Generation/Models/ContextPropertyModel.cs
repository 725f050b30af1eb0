namespace IamAnalyzers.Generation.Models;

/// <summary>How a context property holds a value of a condition key.</summary>
internal enum ContextValueType
{
    String,
    Boolean,
    Decimal,
    DateTimeOffset,
    IPAddress,
    Arn,

    /// <summary>Bytes, which a request carries as base64.</summary>
    Binary,
}

/// <summary>A property of a policy's <c>Context</c>: one condition key that the policy reads.</summary>
/// <param name="Key">The condition key, in AWS's own case where the catalogue knows it.</param>
/// <param name="Name">The property.</param>
/// <param name="Type">How it holds a value.</param>
/// <param name="IsList">Whether it holds several; so for every key that a request may carry several values of.</param>
internal sealed record ContextPropertyModel(string Key, string Name, ContextValueType Type, bool IsList);
