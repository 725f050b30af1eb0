using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Generation.Attributes;

/// <summary>The attributes that ask for code, by the names of their metadata.</summary>
internal static class AttributeNames
{
    public const string Policy = "IamAnalyzers.Policies.IamPolicyAttribute";
    public const string PolicySet = "IamAnalyzers.Policies.IamPolicySetAttribute";
    public const string ServiceControlLevel = "IamAnalyzers.Policies.ServiceControlLevelAttribute";
    public const string ResourceControlLevel = "IamAnalyzers.Policies.ResourceControlLevelAttribute";

    /// <summary>Whether an attribute asks for code.</summary>
    public static bool IsOurs(INamedTypeSymbol? attribute) => attribute?.ToDisplayString() is Policy or PolicySet;
}
