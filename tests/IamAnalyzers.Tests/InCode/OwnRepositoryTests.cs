using IamAnalyzers.Analyzers;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Tests.InCode;

/// <summary>
/// Every analyzer over the C# files of this repository, which are full of JSON, ARNs, names of actions and parts of policies:
/// nothing is found but what is listed here. Tests whose texts are policies with faults are left out.
/// </summary>
public class OwnRepositoryTests
{
    private static readonly string[] Folders =
    [
        "build/CatalogBuilder", "samples/AccountAudit", "samples/DocumentService",
        "src/IamAnalyzers", "src/IamAnalyzers.CodeFixes", "src/IamAnalyzers.Policies", "src/IamAnalyzers.Rules",
        "tests/IamAnalyzers.Benchmarks", "tests/IamAnalyzers.Package.Tests", "tests/ScanFolder", "tests/Shared",
    ];

    // The policy that AWS attaches to every organisation and account does allow everything; two tests need what breaks a build.
    private static readonly string[] Expected =
    [
        "IAM3001 src/IamAnalyzers.Policies/Accounts/Reading/AccountLinker.cs",
        "IAM3001 src/IamAnalyzers.Policies/Accounts/Reading/OrganizationReader.cs",
        "IAM3001 tests/IamAnalyzers.Package.Tests/BaselineTests.cs",
        "IAM3001 tests/IamAnalyzers.Package.Tests/TemplateTests.cs",
    ];

    [Fact]
    public async Task Nothing_is_found_that_is_not_meant_to_be()
    {
        var analyzers = typeof(FindingAnalyzer).Assembly.GetTypes()
            .Where(static t => t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !t.IsAbstract)
            .Select(static t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)
            .ToArray();
        var found = new List<string>();
        var count = 0;
        foreach (var folder in Folders)
        {
            // What the SDK of the projects generates is not there: the code is read as far as it is understood without.
            var project = new TestProject { LanguageVersion = LanguageVersion.Latest, AllowErrors = true }
                .Reference(Cdk.References)
                .Reference(AwsSdk.References)
                .Reference(typeof(Compilation), typeof(CSharpCompilation), typeof(FindingAnalyzer));
            foreach (var file in Files(folder))
            {
                project.Source(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));
                count++;
            }

            found.AddRange((await project.DiagnoseAsync(analyzers))
                .Where(static d => d.Severity >= DiagnosticSeverity.Info)
                .Select(static d => $"{d.Id} {d.Location.GetLineSpan().Path[(TestProject.Root.Length + 1)..]}"));
        }

        Assert.True(count > 600, $"Only {count} files were read.");
        Assert.Equal(Expected, found);
    }

    private static IEnumerable<string> Files(string folder)
    {
        var root = Repository.PathTo(folder.Split('/'));
        var files = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(files.Count > 0, folder);
        return files;
    }
}
