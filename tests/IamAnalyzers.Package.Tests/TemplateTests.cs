using System.Xml.Linq;

namespace IamAnalyzers.Package.Tests;

/// <summary><c>dotnet new iam-policy</c>, installed from the package into a hive of its own, makes a solution whose tests pass.</summary>
public sealed class TemplateTests(PackagesFixture packages)
{
    private static readonly string Content = Path.Combine(Repository.Root, "src", "IamAnalyzers.Templates", "content", "iam-policy");

    [Fact]
    public async Task A_new_project_builds_and_its_tests_pass()
    {
        var root = Directory.CreateDirectory(Path.Combine(packages.Folder, "templates")).FullName;
        var hive = Path.Combine(root, "hive");
        var package = Path.Combine(packages.Packages, $"IamAnalyzers.Templates.{Repository.Version}.nupkg");
        await DotNet.SucceedAsync(root, "new", "install", package, "--debug:custom-hive", hive);
        await DotNet.SucceedAsync(root, "new", "iam-policy", "-n", "Acme.Documents", "--debug:custom-hive", hive);

        var folder = Path.Combine(root, "Acme.Documents");
        Assert.DoesNotContain(
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories),
            file => (Path.GetFileName(file) + File.ReadAllText(file)).Contains("Company.Access", StringComparison.Ordinal));

        await packages.RestoreAsync(folder, $"-p:RestorePackagesPath={Path.Combine(packages.Folder, "restored")}");
        var build = await DotNet.SucceedAsync(folder, "build", "--no-restore", "-v:m", "-tl:off");
        Assert.Empty(BuildOutput.Diagnostics(build));
        var run = await DotNet.SucceedAsync(folder, "run", "--no-build", "--project", Path.Combine("tests", "Acme.Documents.Tests"));
        Assert.Contains("Total: 4, Errors: 0, Failed: 0, Skipped: 0", run, StringComparison.Ordinal);

        // The tests can fail: without the denial the drafts are read.
        var policy = Path.Combine(folder, "src", "Acme.Documents", "Policies", "document-reader.iam.json");
        var text = File.ReadAllText(policy);
        File.WriteAllText(policy, text.Replace("docs/drafts/*", "docs/sketches/*", StringComparison.Ordinal));
        await DotNet.SucceedAsync(folder, "build", "--no-restore", "-v:m", "-tl:off");
        var (exitCode, failed) = await DotNet.RunAsync(folder, "run", "--no-build", "--project", Path.Combine("tests", "Acme.Documents.Tests"));
        Assert.NotEqual(0, exitCode);
        Assert.Contains("Drafts_are_denied_by_name", failed, StringComparison.Ordinal);

        // The new project is strict: a finding about security breaks its build.
        File.WriteAllText(
            policy, """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" } }""");
        var (broken, output) = await DotNet.RunAsync(folder, "build", "--no-restore", "-v:m", "-tl:off");
        Assert.NotEqual(0, broken);
        Assert.Contains(BuildOutput.Diagnostics(output), d => d is { Severity: "error", Id: "IAM3001" });
    }

    [Fact]
    public void It_names_the_packages_that_this_repository_is_tested_with()
    {
        var central = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .ToDictionary(e => e.Attribute("Include")!.Value, e => e.Attribute("Version")!.Value);
        central.Add("IamAnalyzers", Repository.Version);
        var references = Directory.EnumerateFiles(Content, "*.csproj", SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Descendants("PackageReference"))
            .ToList();
        Assert.Equal(4, references.Count);
        Assert.All(references, r => Assert.Equal(central[r.Attribute("Include")!.Value], r.Attribute("Version")!.Value));
    }
}
