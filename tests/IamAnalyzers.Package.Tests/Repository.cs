using System.Reflection;

namespace IamAnalyzers.Package.Tests;

/// <summary>What the build knows about the place it ran in.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Configuration { get; } = Metadata("BuildConfiguration");

    public static string Version { get; } = Metadata("PackageVersion");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
