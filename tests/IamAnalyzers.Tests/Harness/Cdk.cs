using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.Harness;

/// <summary>The CDK's own assemblies, as references of what tests compile.</summary>
internal static class Cdk
{
    public static ImmutableArray<MetadataReference> References { get; } = typeof(Cdk).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static a => a.Key == "CdkAssemblies").Value!
        .Split(';')
        .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();
}
