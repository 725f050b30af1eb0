using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace IamAnalyzers.Package.Tests;

/// <summary>The packages hold exactly what they should: a dll too many in the analyzers' folder breaks somebody's compiler.</summary>
public sealed class PackageContentTests(PackagesFixture packages)
{
    [Fact]
    public void IamAnalyzers_holds_exactly_these_files() => Assert.Equal(
        [
            "NOTICE",
            "README.md",
            "analyzers/dotnet/roslyn4.8/cs/IamAnalyzers.CodeFixes.dll",
            "analyzers/dotnet/roslyn4.8/cs/IamAnalyzers.Policies.dll",
            "analyzers/dotnet/roslyn4.8/cs/IamAnalyzers.Rules.dll",
            "analyzers/dotnet/roslyn4.8/cs/IamAnalyzers.dll",
            "build/IamAnalyzers.props",
            "build/IamAnalyzers.targets",
            "build/config/IamAnalyzers.Minimal.globalconfig",
            "build/config/IamAnalyzers.Strict.globalconfig",
            "buildMultiTargeting/IamAnalyzers.targets",
            "buildTransitive/IamAnalyzers.props",
            "buildTransitive/IamAnalyzers.targets",
            "tasks/netstandard2.0/IamAnalyzers.Policies.dll",
            "tasks/netstandard2.0/IamAnalyzers.Report.dll",
            "tasks/netstandard2.0/IamAnalyzers.Rules.dll",
        ],
        Files("IamAnalyzers"));

    [Fact]
    public void IamAnalyzers_Policies_holds_exactly_these_files() => Assert.Equal(
        [
            "README.md",
            "lib/net8.0/IamAnalyzers.Policies.dll",
            "lib/net8.0/IamAnalyzers.Policies.xml",
            "lib/netstandard2.0/IamAnalyzers.Policies.dll",
            "lib/netstandard2.0/IamAnalyzers.Policies.xml",
        ],
        Files("IamAnalyzers.Policies"));

    [Fact]
    public void IamAnalyzers_AspNetCore_holds_exactly_these_files() => Assert.Equal(
        [
            "README.md",
            "lib/net8.0/IamAnalyzers.AspNetCore.dll",
            "lib/net8.0/IamAnalyzers.AspNetCore.xml",
        ],
        Files("IamAnalyzers.AspNetCore"));

    [Fact]
    public void IamAnalyzers_AspNetCore_depends_on_the_runtime_of_the_same_version_and_on_the_framework()
    {
        var dependency = Assert.Single(Dependencies("IamAnalyzers.AspNetCore"));
        Assert.Equal("IamAnalyzers.Policies", dependency.Attribute("id")!.Value);
        Assert.Equal(Repository.Version, dependency.Attribute("version")!.Value);
    }

    [Fact]
    public void IamAnalyzers_depends_on_the_runtime_of_the_same_version_and_on_nothing_else()
    {
        var dependency = Assert.Single(Dependencies("IamAnalyzers"));
        Assert.Equal("IamAnalyzers.Policies", dependency.Attribute("id")!.Value);
        Assert.Equal(Repository.Version, dependency.Attribute("version")!.Value);
    }

    [Fact]
    public void The_runtime_depends_on_nothing_where_the_framework_has_all() => Assert.Equal(
        ["System.Collections.Immutable", "System.Memory"],
        Dependencies("IamAnalyzers.Policies").Select(d => d.Attribute("id")!.Value).Order());

    [Fact]
    public void All_dlls_are_strong_named_and_of_one_version()
    {
        using var package = Open("IamAnalyzers");
        foreach (var entry in package.Entries.Where(e => e.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var copy = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(copy);
            }

            copy.Position = 0;
            using var image = new PEReader(copy);
            var assembly = image.GetMetadataReader().GetAssemblyDefinition();
            Assert.False(assembly.PublicKey.IsNil, $"{entry.Name} has no strong name");
            Assert.Equal(new Version(Repository.Version + ".0"), assembly.Version);
        }
    }

    private List<string> Files(string id)
    {
        using var package = Open(id);
        return package.Entries
            .Select(e => e.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal)
                && name != "[Content_Types].xml"
                && !name.EndsWith(".nuspec", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private List<XElement> Dependencies(string id)
    {
        using var package = Open(id);
        using var stream = package.Entries.Single(e => e.FullName == id + ".nuspec").Open();
        return XDocument.Load(stream).Descendants().Where(e => e.Name.LocalName == "dependency").ToList();
    }

    private ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(packages.Packages, $"{id}.{Repository.Version}.nupkg"));
}
