using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.Harness;

/// <summary>Assemblies that only the code in tests refers to; the project says where they lie.</summary>
internal static class ReferencedAssemblies
{
    /// <summary>The assemblies that the project lists under a name.</summary>
    public static ImmutableArray<MetadataReference> Of(string name) => typeof(ReferencedAssemblies).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == name).Value!
        .Split(';')
        .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();
}
