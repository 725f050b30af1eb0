using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Generation.Attributes;

/// <summary>The attributes that ask for code, by the names of their metadata.</summary>
internal static class AttributeNames
{
    public const string Policy = "IamAnalyzers.Policies.IamPolicyAttribute";

    /// <summary>Whether an attribute asks for code.</summary>
    public static bool IsOurs(INamedTypeSymbol? attribute) => attribute?.ToDisplayString() is Policy;
}
