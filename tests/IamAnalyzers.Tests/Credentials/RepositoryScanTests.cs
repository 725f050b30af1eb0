using IamAnalyzers.ScanFolder;
using IamAnalyzers.Tests.Harness;

namespace IamAnalyzers.Tests.Credentials;

/// <summary>This repository holds no key, though its tests are full of them: they are made when the tests run.</summary>
public class RepositoryScanTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_sources_of_this_repository_hold_no_key()
    {
        // The sample of every mistake is left out: showing them is what it is for.
        var result = await FolderScan.RunAsync(
            Repository.PathTo("."), static path => path.StartsWith("samples/Insecure/", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        output.WriteLine($"{result.Files} files, {result.Characters / 1e6:F1} MB, {result.Speed:F0} MB/s, {result.Findings.Length} findings");
        Assert.True(result.Files > 300);
        Assert.Equal([], result.Findings.Select(f => f.ToString()));
    }
}
