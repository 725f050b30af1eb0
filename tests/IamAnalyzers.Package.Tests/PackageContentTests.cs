using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace IamAnalyzers.Package.Tests;

/// <summary>The packages hold exactly what they should: a dll too many in the analyzers' folder breaks somebody's compiler.</summary>
public sealed partial class PackageContentTests(PackagesFixture packages)
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
            "icon.png",
            "tasks/netstandard2.0/IamAnalyzers.Policies.dll",
            "tasks/netstandard2.0/IamAnalyzers.Report.dll",
            "tasks/netstandard2.0/IamAnalyzers.Rules.dll",
        ],
        Files("IamAnalyzers"));

    [Fact]
    public void IamAnalyzers_Policies_holds_exactly_these_files() => Assert.Equal(
        [
            "README.md",
            "icon.png",
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
            "icon.png",
            "lib/net8.0/IamAnalyzers.AspNetCore.dll",
            "lib/net8.0/IamAnalyzers.AspNetCore.xml",
        ],
        Files("IamAnalyzers.AspNetCore"));

    [Fact]
    public void IamAnalyzers_Templates_holds_exactly_these_files() => Assert.Equal(
        [
            "README.md",
            "content/iam-policy/.template.config/template.json",
            "content/iam-policy/Company.Access.sln",
            "content/iam-policy/src/Company.Access/Company.Access.csproj",
            "content/iam-policy/src/Company.Access/Policies/document-reader.iam.json",
            "content/iam-policy/tests/Company.Access.Tests/Company.Access.Tests.csproj",
            "content/iam-policy/tests/Company.Access.Tests/DocumentReaderTests.cs",
            "icon.png",
        ],
        Files("IamAnalyzers.Templates"));

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

    [Theory]
    [InlineData("IamAnalyzers")]
    [InlineData("IamAnalyzers.Policies")]
    [InlineData("IamAnalyzers.AspNetCore")]
    [InlineData("IamAnalyzers.Templates")]
    public void Says_what_it_is_and_where_it_comes_from(string id)
    {
        using var package = Open(id);
        using var stream = package.Entries.Single(e => e.FullName == id + ".nuspec").Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        string Of(string name) => metadata.Elements().Single(e => e.Name.LocalName == name).Value;

        Assert.Equal("Apache-2.0", Of("license"));
        Assert.Equal("README.md", Of("readme"));
        Assert.Equal("icon.png", Of("icon"));
        Assert.Equal("https://github.com/IamAnalyzers/IamAnalyzers", Of("projectUrl"));
        Assert.InRange(Of("description").Length, 40, 300);
        Assert.Contains("iam", Of("tags").Split(' '));

        var repository = metadata.Elements().Single(e => e.Name.LocalName == "repository");
        Assert.Equal("git", repository.Attribute("type")!.Value);
        Assert.Equal("https://github.com/IamAnalyzers/IamAnalyzers", repository.Attribute("url")!.Value);
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")!.Value);
    }

    [Theory]
    [InlineData("IamAnalyzers")]
    [InlineData("IamAnalyzers.Policies")]
    [InlineData("IamAnalyzers.AspNetCore")]
    [InlineData("IamAnalyzers.Templates")]
    public void Its_readme_works_outside_the_repository_and_leads_to_pages_that_exist(string id)
    {
        using var package = Open(id);
        using var reader = new StreamReader(package.Entries.Single(e => e.FullName == "README.md").Open());
        var readme = reader.ReadToEnd();
        Assert.StartsWith("# " + id + "\n", readme.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        // The gallery shows no file of the repository: links are whole addresses.
        var links = Link().Matches(readme).Select(m => m.Groups[1].Value).ToList();
        Assert.All(links, link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
        const string Pages = "https://github.com/IamAnalyzers/IamAnalyzers/blob/main/";
        var pages = links.Where(l => l.StartsWith(Pages, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.True(File.Exists(Path.Combine(Repository.Root, page[Pages.Length..])), page));
    }

    [Theory]
    [InlineData("IamAnalyzers")]
    [InlineData("IamAnalyzers.Policies")]
    [InlineData("IamAnalyzers.AspNetCore")]
    public void Its_dlls_carry_their_symbols_and_are_the_same_wherever_they_are_built(string id)
    {
        using var package = Open(id);
        var dlls = package.Entries.Where(e => e.Name.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(dlls);
        foreach (var entry in dlls)
        {
            using var image = new PEReader(Copy(entry));
            var kinds = image.ReadDebugDirectory().Select(d => d.Type).ToList();
            Assert.Contains(DebugDirectoryEntryType.EmbeddedPortablePdb, kinds);
            Assert.Contains(DebugDirectoryEntryType.Reproducible, kinds);
        }
    }

    [Fact]
    public void All_dlls_are_strong_named_and_of_one_version()
    {
        using var package = Open("IamAnalyzers");
        foreach (var entry in package.Entries.Where(e => e.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var image = new PEReader(Copy(entry));
            var assembly = image.GetMetadataReader().GetAssemblyDefinition();
            Assert.False(assembly.PublicKey.IsNil, $"{entry.Name} has no strong name");
            Assert.Equal(new Version(Repository.Version + ".0"), assembly.Version);
        }
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    private static MemoryStream Copy(ZipArchiveEntry entry)
    {
        var copy = new MemoryStream();
        using (var stream = entry.Open())
        {
            stream.CopyTo(copy);
        }

        copy.Position = 0;
        return copy;
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
