using System.Globalization;
using IamAnalyzers.Analyzers.Needs;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.Needs;

/// <summary>The sample's store and the policy that it runs under; the README shows what a missing grant looks like.</summary>
public class DocumentServiceTests
{
    private static readonly string Folder = Repository.PathTo("samples", "DocumentService");

    private static readonly string Policy = File.ReadAllText(Path.Combine(Folder, "Execution", "document-service.iam.json"));

    [Fact]
    public async Task The_policy_is_exactly_what_the_code_needs() => Assert.Empty(await DiagnoseAsync(Policy));

    [Fact]
    public async Task The_readme_shows_the_message_for_a_missing_grant()
    {
        var message = Assert.Single(await DiagnoseAsync(Policy.Replace("\"s3:GetObject\",\n        \"s3:PutObject\"", "\"s3:GetObject\"")));
        Assert.Contains($"\n{message}\n", File.ReadAllText(Repository.PathTo("README.md")));
    }

    [Theory]
    [InlineData("s3:DeleteObject", "IAM6001")]
    [InlineData("s3:ListBucket", "IAM6001")]
    public async Task Each_grant_is_needed(string action, string rule) =>
        Assert.Contains(rule, Assert.Single(await DiagnoseAsync(Policy.Replace(action, "s3:GetObject"))));

    [Fact]
    public async Task Another_bucket_is_noticed() =>
        Assert.Equal(4, (await DiagnoseAsync(Policy.Replace(":::documents", ":::archive"))).Count(static m => m.Contains("IAM6004", StringComparison.Ordinal)));

    private static async Task<string[]> DiagnoseAsync(string policy)
    {
        var project = Apps.Project("global using System; global using System.Collections.Generic; global using System.IO; global using System.Threading.Tasks;")
            .Source(File.ReadAllText(Path.Combine(Folder, "IStore.cs")), "IStore.cs")
            .Source(File.ReadAllText(Path.Combine(Folder, "S3Store.cs")), "S3Store.cs")
            .Policy("document-service.iam.json", policy, ("Role", "Execution"));
        var diagnostics = await project.DiagnoseAsync(new LeastPrivilegeAnalyzer());
        return [.. diagnostics.Select(d => $"{Place(d.Location)}: {d.Severity.ToString().ToLowerInvariant()} {d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}")];
    }

    private static string Place(Location location)
    {
        var span = location.GetLineSpan();
        return $"{Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
    }
}
