using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.Needs;

/// <summary>The AWS SDK's own assemblies, as references of what tests compile.</summary>
internal static class Sdk
{
    public static ImmutableArray<string> Paths { get; } = [.. typeof(Sdk).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static a => a.Key == "SdkAssemblies").Value!
        .Split(';')];

    public static ImmutableArray<MetadataReference> References { get; } = [.. Paths.Select(static path => MetadataReference.CreateFromFile(path))];
}
