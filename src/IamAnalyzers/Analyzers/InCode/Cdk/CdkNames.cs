using IamAnalyzers.Analyzers.InCode.Reading;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.InCode.Cdk;

/// <summary>The names of the CDK's types for IAM.</summary>
internal static class CdkNames
{
    public const string Namespace = "Amazon.CDK.AWS.IAM";

    /// <summary>A type that every project with CDK policies has.</summary>
    public const string Marker = Namespace + ".PolicyStatement";

    public static bool IsCdkIam(this ITypeSymbol? type) => type is not null && type.ContainingNamespace.Is(Namespace);

    public static bool IsCdkIam(this ITypeSymbol? type, string name) => type is not null && type.Name == name && type.IsCdkIam();
}
