using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.Harness;

/// <summary>The CDK's own assemblies, as references of what tests compile.</summary>
internal static class Cdk
{
    public static ImmutableArray<MetadataReference> References { get; } = ReferencedAssemblies.Of("CdkAssemblies");
}
